"""The page of background jobs."""

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_POST

from rooftree.platform.access.interface import may
from rooftree.platform.jobs import permissions
from rooftree.platform.jobs.actions.mark_alarms_seen import mark_alarms_seen
from rooftree.platform.jobs.actions.name_alarm_contact import ColleagueGone, name_alarm_contact
from rooftree.platform.jobs.actions.retry_job import JobNotFailed, retry_job
from rooftree.platform.jobs.queries.overview import alarm_contact_id, overview
from rooftree.platform.jobs.queries.worker import is_worker_silent
from rooftree.platform.jobs.web.forms import AlarmContactForm
from rooftree.platform.staff import interface as staff
from rooftree.platform.web.interface import (
    PUBLIC,
    Crumb,
    FormPage,
    done,
    endpoint,
    not_done,
    page,
)


@page(help_key="jobs.list", permission=permissions.SEE_JOBS)
def jobs_list(request: HttpRequest) -> HttpResponse:
    """Show alarms, failures, queues and schedules."""
    context = {
        "jobs": overview(actor=request.actor, at=timezone.now()),
        "may_run": may(request.actor, permissions.RUN_JOBS),
    }
    return render(request, "jobs/list.html", context)


@endpoint(permission=permissions.RUN_JOBS)
@require_POST
def retry(request: HttpRequest, job_id: int) -> HttpResponse:
    """Have a failed job run again."""
    try:
        retry_job(actor=request.actor, job_id=job_id)
    except JobNotFailed:
        not_done(request, "That job is not waiting for a retry any more. The list is up to date.")
    else:
        done(request, f"Job {job_id} runs again.")
    return redirect("jobs.list")


@endpoint(permission=permissions.RUN_JOBS)
@require_POST
def seen(request: HttpRequest) -> HttpResponse:
    """Mark the alarms that were shown as seen."""
    shown = [int(text) for text in request.POST.getlist("alarm") if _is_id(text)]
    mark_alarms_seen(actor=request.actor, alarm_ids=shown, at=timezone.now())
    done(request, "Alarms marked as seen.")
    return redirect("jobs.list")


@page(help_key="jobs.contact", permission=permissions.RUN_JOBS)
def contact(request: HttpRequest) -> HttpResponse:
    """Name who is told of alarms."""
    today = timezone.localdate()
    people = [(person.id, person.name) for person in staff.everybody(on=today)]
    initial = {"colleague": alarm_contact_id()}
    form = AlarmContactForm(request.POST or None, people=people, initial=initial)
    if form.is_valid() and _was_named(request, form):
        return redirect("jobs.list")
    return FormPage(
        title="Who is told of alarms",
        form=form,
        button="Save",
        cancel_url="/jobs/",
        crumbs=[Crumb("Background jobs", "/jobs/")],
    ).respond(request)


@endpoint(permission=PUBLIC)
def health(_request: HttpRequest) -> HttpResponse:
    """Tell a monitor outside whether a worker runs: 200, or 503. A dead worker can't mail."""
    is_well = not is_worker_silent(at=timezone.now())
    return JsonResponse(
        {"worker": "running" if is_well else "silent"}, status=200 if is_well else 503
    )


def _was_named(request: HttpRequest, form: AlarmContactForm) -> bool:
    try:
        name_alarm_contact(
            actor=request.actor,
            colleague_id=form.cleaned_data["colleague"],
            on=timezone.localdate(),
        )
    except ColleagueGone:
        form.add_error("colleague", "They have left. Choose somebody who works here.")
        return False
    done(request, "Saved who is told of alarms.")
    return True


def _is_id(text: str) -> bool:
    return text.isascii() and text.isdigit() and len(text) <= len("9" * 18)

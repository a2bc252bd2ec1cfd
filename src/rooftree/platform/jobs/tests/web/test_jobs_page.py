"""The page of background jobs, and what it lets an administrator do."""

from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from rooftree.platform.access.tests.factories import actor_for, sign_in
from rooftree.platform.audit.tests.entries import entries
from rooftree.platform.jobs.actions.beat import beat
from rooftree.platform.jobs.interface import run_due_jobs
from rooftree.platform.jobs.models import Alarm, AlarmContact, ScheduledRun, SeenSchedule
from rooftree.platform.jobs.tests.toy_tasks import break_toy
from rooftree.platform.jobs.web.slots import home_panel, menu_links
from rooftree.platform.references.interface import Ref
from rooftree.platform.web.tests.browser import assert_accessible, assert_no_sideways_scroll


@pytest.fixture
def signed_in(client: Client, administrator) -> Client:
    return sign_in(client, administrator)


@pytest.fixture
def given_up(db) -> int:
    """A job that failed every time."""
    job_id = break_toy.defer(word="one")
    run_due_jobs(raises=False)
    run_due_jobs(raises=False, including_later=True)
    assert job_id is not None
    return job_id


@pytest.fixture
def alarm(db) -> Alarm:
    schedule = SeenSchedule.objects.create(name="jobs.toy", since_at=timezone.now())
    return Alarm.objects.create(
        schedule=schedule, kind="failed", words="The toy broke.", raised_at=timezone.now()
    )


def text_of(client: Client) -> str:
    return client.get("/jobs/").content.decode()


class JobsPage:
    def test_is_not_there_for_others(self, client, officer, manager, reader, outsider):
        for account in (officer, manager, reader, outsider):
            assert sign_in(client, account).get("/jobs/").status_code == 404

    def test_says_that_no_worker_was_heard(self, signed_in):
        assert "No worker is running." in text_of(signed_in)

    def test_says_nothing_of_a_worker_that_lives(self, signed_in):
        beat(at=timezone.now())
        assert "No worker is running." not in text_of(signed_in)

    def test_says_when_a_worker_fell_silent(self, signed_in):
        beat(at=timezone.now() - timedelta(minutes=3))
        assert "One was last heard from at" in text_of(signed_in)

    def test_shows_what_failed_and_where(self, signed_in, given_up):
        text = text_of(signed_in)
        assert "jobs.break_toy" in text
        assert "ValueError" in text
        assert "Given up" in text
        assert "secret" not in text

    def test_shows_every_schedule(self, signed_in):
        text = text_of(signed_in)
        assert "Remove contents that no row refers to" in text
        assert "Gives a file store without contents that no record refers to" in text
        assert "files.remove_leftovers" not in text

    def test_says_what_came_of_a_run(self, signed_in):
        schedule = SeenSchedule.objects.create(name="mail.rescue", since_at=timezone.now())
        run = ScheduledRun.objects.create(
            schedule=schedule,
            due_at=timezone.now(),
            state="done",
            started_at=timezone.now(),
            ended_at=timezone.now(),
            produced=0,
        )
        assert "Found nothing to do" in text_of(signed_in)
        ScheduledRun.objects.filter(pk=run.pk).update(produced=3)
        assert "Dealt with 3" in text_of(signed_in)

    def test_asks_no_more_as_rows_grow(self, signed_in, django_assert_max_num_queries):
        text_of(signed_in)
        for _ in range(12):
            break_toy.defer(word="again")
        run_due_jobs(raises=False)
        with django_assert_max_num_queries(16):
            text_of(signed_in)


class Health:
    def test_is_bad_while_no_worker_is_heard(self, client, db):
        assert client.get("/jobs/health/").status_code == 503

    def test_is_good_while_one_is(self, client, db):
        beat(at=timezone.now())
        answer = client.get("/jobs/health/")
        assert (answer.status_code, answer.json()) == (200, {"worker": "running"})


class RetryJob:
    def test_runs_it_again_and_keeps_who_asked(self, signed_in, given_up):
        answer = signed_in.post(f"/jobs/{given_up}/retry/", follow=True)
        assert f"Job {given_up} runs again." in answer.content.decode()
        assert run_due_jobs(raises=False) == 1
        assert [entry.subject_id for entry in entries("jobs.job_retried")] == [given_up]

    def test_says_so_when_it_is_not_failed_any_more(self, signed_in, given_up):
        signed_in.post(f"/jobs/{given_up}/retry/")
        answer = signed_in.post(f"/jobs/{given_up}/retry/", follow=True)
        assert "not waiting for a retry any more" in answer.content.decode()

    def test_is_not_for_others(self, client, manager, given_up):
        assert sign_in(client, manager).post(f"/jobs/{given_up}/retry/").status_code == 404
        assert run_due_jobs(raises=False) == 0

    def test_is_asked_by_post_only(self, signed_in, given_up):
        assert signed_in.get(f"/jobs/{given_up}/retry/").status_code == 405


class MarkAlarmsSeen:
    def test_takes_them_off_the_list(self, signed_in, alarm):
        assert "The toy broke." in text_of(signed_in)
        signed_in.post("/jobs/seen/", {"alarm": [alarm.pk, "x", "9" * 40]})
        assert "The toy broke." not in text_of(signed_in)
        assert [entry.subject_id for entry in entries("jobs.alarm_seen")] == [alarm.pk]

    def test_leaves_alarms_that_were_not_shown(self, signed_in, alarm):
        signed_in.post("/jobs/seen/", {"alarm": [alarm.pk + 1]})
        assert "The toy broke." in text_of(signed_in)


class NameAlarmContact:
    def test_names_a_colleague(self, signed_in, officer):
        assert "Nobody is told of alarms." in text_of(signed_in)
        signed_in.post("/jobs/told/", {"colleague": officer.colleague_id})
        assert AlarmContact.objects.get().colleague_id == officer.colleague_id
        assert f"{officer.colleague.name} is told of alarms" in text_of(signed_in)

    def test_asks_for_a_choice(self, signed_in):
        answer = signed_in.post("/jobs/told/", {"colleague": ""})
        assert "Choose a colleague." in answer.content.decode()


class Menu:
    def test_counts_alarms_and_a_silent_worker(self, signed_in, administrator, alarm):

        actor = actor_for(administrator)
        assert [link.count for link in menu_links(actor)] == [2]
        assert home_panel(actor, Ref("web.home", 0)) is not None
        assert "2 things that should have happened" in signed_in.get("/").content.decode()

    def test_shows_nothing_to_others(self, officer, django_assert_num_queries):

        actor = actor_for(officer)
        with django_assert_num_queries(0):
            assert menu_links(actor) == ()
            assert home_panel(actor, Ref("web.home", 0)) is None


@pytest.mark.browser
@pytest.mark.django_db(transaction=True)
class JobsPageInABrowser:
    def test_is_accessible_and_fits_a_narrow_screen(
        self, browser_page, live_server, administrator, given_up, alarm
    ):
        client = sign_in(Client(), administrator)
        cookie = {"name": "sessionid", "value": client.cookies["sessionid"].value}
        browser_page.context.add_cookies([{**cookie, "url": live_server.url}])
        browser_page.goto("/jobs/")
        assert_accessible(browser_page)
        assert_no_sideways_scroll(browser_page)

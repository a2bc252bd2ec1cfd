"""Answers put before somebody who writes to the team: while they write, and once before it goes."""

from dataclasses import dataclass

from django.http import HttpRequest
from django.utils import timezone

from rooftree.platform.web.interface import kept
from rooftree.support.enquiries.actions.hold_file import drop_held_file, hold_file, take_held_file
from rooftree.support.enquiries.queries.held_file import held_file_name
from rooftree.support.enquiries.queries.sign_in_phrases import phrases_on
from rooftree.support.enquiries.rules.sign_in import read_sign_in
from rooftree.support.enquiries.web.ask_forms import AskForm
from rooftree.support.enquiries.web.requests import actor_in, whole_number
from rooftree.support.enquiries.web.uploads import kept_files
from rooftree.support.knowledge import interface as knowledge

_LONGEST_SUBJECT, _LONGEST_TEXT = 200, 20000


@dataclass(frozen=True)
class Held:
    """A file that was chosen before the suggestions were looked at."""

    id: int | None = None
    name: str = ""


def came_from(request: HttpRequest) -> dict[str, str]:
    """Fill the form: page and record, and the words of a search that did not answer."""
    key, of = request.GET.get("key", ""), request.GET.get("of", "")
    if key != knowledge.SEARCHED:
        return {"key": key, "of": of}
    searched = kept(request, knowledge.SEARCHED)
    return {"key": searched.get("key") or key, "of": of, "subject": searched.get("words", "")[:200]}


def suggestions(request: HttpRequest) -> knowledge.Suggested:
    """Suggest by what stands in the form now; never for urgent questions or sign-in troubles."""
    subject = request.POST.get("subject", "").replace("\x00", "")[:_LONGEST_SUBJECT]
    text = request.POST.get("text", "").replace("\x00", "")[:_LONGEST_TEXT]
    search_id = whole_number(request.POST.get("search"))
    is_sign_in = read_sign_in(subject, text, phrases_on(timezone.localdate()))
    if request.POST.get("is_urgent") or is_sign_in:
        return knowledge.Suggested(search_id=search_id)
    key = request.POST.get("key", "")
    return knowledge.suggest_while_asking(
        actor=actor_in(request),
        writing=knowledge.Writing(subject, text, key if AskForm.is_key(key) else "", search_id),
    )


def to_look_at_first(request: HttpRequest) -> knowledge.Suggested | None:
    """Give suggestions that the asker has not seen, once; None where the question goes at once."""
    if request.POST.get("anyway"):
        return None
    found = suggestions(request)
    return found if found.is_new else None


def hold(request: HttpRequest, form: AskForm) -> Held:
    """Hold what was attached, so that it needn't be chosen again."""
    ids = kept_files(form.cleaned_data["screenshot"])
    if not ids:
        return held_in(request)
    name = form.cleaned_data["screenshot"].name or "file"
    return Held(hold_file(actor=actor_in(request), file_id=ids[0]), name)


def held_in(request: HttpRequest) -> Held:
    """Read which file is held; none for one that isn't the asker's."""
    held_id = whole_number(request.POST.get("held"))
    name = held_file_name(actor=actor_in(request), held_id=held_id)
    return Held(held_id, name) if name else Held()


def attached(request: HttpRequest, form: AskForm) -> tuple[int, ...]:
    """Give the files to send: one just chosen, else the one that was held."""
    chosen = kept_files(form.cleaned_data["screenshot"])
    held_id = whole_number(request.POST.get("held"))
    if held_id is None:
        return chosen
    if chosen:
        drop_held_file(actor=actor_in(request), held_id=held_id)
        return chosen
    held = take_held_file(actor=actor_in(request), held_id=held_id)
    return (held,) if held else ()


def answered(request: HttpRequest) -> str | None:
    """Note that an article answered it, so that nothing is sent; gives the article's address."""
    search_id = whole_number(request.POST.get("search"))
    article_id = whole_number(request.POST.get("answered"))
    held_id = whole_number(request.POST.get("held"))
    if search_id is None or article_id is None:
        return None
    address = knowledge.note_not_sent(
        actor=actor_in(request), search_id=search_id, article_id=article_id
    )
    if address and held_id is not None:
        drop_held_file(actor=actor_in(request), held_id=held_id)
    return address

"""Ask another team, or an expert, by mail from the shared mailbox."""

from dataclasses import dataclass
from datetime import datetime

from django.db import transaction
from django.utils import timezone

from rooftree.platform.audit import interface as audit
from rooftree.platform.mail import interface as mail
from rooftree.platform.references.interface import Actor
from rooftree.platform.staff import interface as staff
from rooftree.support.enquiries.actions.change import Kind, add_line, lock_for_work, stand
from rooftree.support.enquiries.actions.find_owner import working_owner_id
from rooftree.support.enquiries.actions.work import AlreadyClosed
from rooftree.support.enquiries.choices import Here, Status
from rooftree.support.enquiries.models import Enquiry, TeamMessage, TeamQuestion
from rooftree.support.enquiries.queries.askable import teams_to_ask
from rooftree.support.enquiries.rules.receipt import plain_subject, question_text


class NobodyToAsk(Exception):
    """The team has no mailbox, or the expert has left."""


class OwnTeam(Exception):
    """The team owns the level, or the question came to its mailbox: it would ask itself."""


@dataclass(frozen=True)
class TeamAsk:
    """Whom to ask, the words, and whether the asker's own words go along."""

    text: str
    team_id: int | None = None
    expert_id: int | None = None
    with_question: bool = True
    file_ids: tuple[int, ...] = ()


@transaction.atomic
def ask_team(*, actor: Actor, enquiry_id: int, ask: TeamAsk, at: datetime | None = None) -> int:
    """Send the question. The owner and the clock stay. Returns the question's id."""
    now = at or timezone.now()
    enquiry = lock_for_work(actor, enquiry_id)
    if not enquiry.is_open:
        raise AlreadyClosed(enquiry.reference)
    name, address = _whom(enquiry, ask, now)
    question = TeamQuestion.objects.create(
        enquiry=enquiry,
        team_id=ask.team_id,
        expert_id=None if ask.team_id else ask.expert_id,
        name=name,
        address=address,
        asked_at=now,
    )
    text = _text(enquiry, ask)
    sent_id = mail.send(actor=actor, mail=_mail(enquiry, question, text, ask.file_ids))
    TeamMessage.objects.create(
        question=question,
        direction=TeamMessage.Direction.ASKED,
        at=now,
        author_name=actor.name,
        address=address,
        text=text,
        file_ids=list(ask.file_ids),
        outbound_id=sent_id,
    )
    add_line(enquiry, Kind.TEAM_ASKED, actor=actor, at=now, words=name, after=question.pk)
    stand(
        enquiry,
        Here.TEAM_ASKED,
        actor=actor,
        at=now,
        by=name,
        owner_id=working_owner_id(enquiry, now) or actor.colleague_id,
        status=Status.WAITING_TEAM,
    )
    audit.record(actor, "enquiries.team_asked", subject=enquiry.ref, details={"to": name})
    return question.pk


def _whom(enquiry: Enquiry, ask: TeamAsk, at: datetime) -> tuple[str, str]:
    if ask.team_id is not None:
        team = staff.team(ask.team_id)
        if team is None or not team.mailbox:
            raise NobodyToAsk
        if team.is_in_use and team not in teams_to_ask(enquiry, at):
            raise OwnTeam(team.name)
        return team.name, team.mailbox
    expert = staff.colleague(ask.expert_id) if ask.expert_id else None
    if expert is None or (expert.left_on and expert.left_on < timezone.localdate(at)):
        raise NobodyToAsk
    return expert.name, expert.email


def _text(enquiry: Enquiry, ask: TeamAsk) -> str:
    first = enquiry.messages.order_by("at", "id").first()
    return question_text(
        words=ask.text,
        reference=enquiry.reference,
        asker=enquiry.asker_name,
        asked=first.text if first and ask.with_question else "",
    )


def _mail(
    enquiry: Enquiry, question: TeamQuestion, text: str, file_ids: tuple[int, ...]
) -> mail.OutgoingMail:
    return mail.OutgoingMail(
        to=(question.address,),
        to_name=question.name,
        subject=f"Can you help? {plain_subject(enquiry.subject)} [{enquiry.reference}]",
        text=text,
        about=question.ref,
        is_automatic=False,
        attachments=file_ids,
    )

"""Which case a mail belongs to, and how far it is proved to be the supplier's."""

from dataclasses import dataclass
from datetime import date

from django.db.models import Q
from django.db.models.functions import Lower
from django.utils import timezone

from rooftree.platform.mail import interface as mail
from rooftree.platform.staff import interface as staff
from rooftree.support.supplier.models import PortalUser, SupplierCase
from rooftree.support.supplier.queries.crew import crew_ids
from rooftree.support.supplier.queries.settings.readings import SupplierLine, supplier
from rooftree.support.supplier.rules.kinds import CASE, SUPPLIER_POST
from rooftree.support.supplier.rules.mail.handed_on import HandedOn, handed_on
from rooftree.support.supplier.rules.mail.references import (
    FIRST_LETTERS,
    is_known_address,
    their_references,
)
from rooftree.support.supplier.rules.mail.subjects import our_numbers_in
from rooftree.support.supplier.rules.mail.weigh import Fate, MailFacts, weigh


@dataclass(frozen=True)
class Words:
    """Whose words count. A forwarded mail's are the supplier's, not the forwarder's."""

    writer: str
    address: str
    text: str
    quoted: str
    comment: str = ""
    handed_in_by: int | None = None


@dataclass(frozen=True)
class Found:
    """What becomes of a mail; `in_subject` and `in_words` are references that no case has."""

    fate: Fate
    why: str
    words: Words
    case_id: int | None = None
    in_subject: tuple[str, ...] = ()
    in_words: tuple[str, ...] = ()

    @property
    def claimed(self) -> str:
        """Give the first reference of theirs that no case has."""
        return next(iter((*self.in_subject, *self.in_words)), "")

    def new_reference(self, *, is_machine: bool) -> str:
        """Give the one that may be this case's: of a person only what stands in the subject."""
        named = self.in_subject or (self.in_words if is_machine else ())
        return named[0] if len(named) == 1 else ""


@dataclass(frozen=True)
class _Named:
    """The cases that a text names, and what it names that no case has."""

    case_ids: tuple[int, ...]
    unknown: tuple[str, ...]
    is_naming: bool


def find(arrived: mail.ArrivedMail) -> Found:
    """Say what becomes of the mail; `fate` "leave" where it is no business of ours."""
    line = supplier()
    is_known = is_known_address(arrived.sender, line.addresses)
    forward = None if is_known else _forward(arrived, line)
    bound = _bound_case(arrived, is_known=is_known)
    words = forward.words if forward else _own_words(arrived)
    if not (is_known or forward or bound):
        return Found("leave", "", words)
    subject = f"{arrived.subject}\n{forward.subject}" if forward else arrived.subject
    named = _read(subject, line.reference_pattern)
    in_words = _read(words.text[:FIRST_LETTERS], line.reference_pattern)
    is_naming = named.is_naming or in_words.is_naming
    if bound is None and not is_naming and _answers_others(arrived):
        return Found("leave", "", words)
    # What the subject names must not differ from its thread; first words may name others too.
    said = (bound, *named.case_ids) if bound else named.case_ids or in_words.case_ids
    cases = tuple(dict.fromkeys(said))
    fate = weigh(
        _facts(
            arrived,
            forward,
            len(cases),
            is_bound=bound is not None,
            is_known=is_known,
            names=is_naming,
        )
    )
    case_id = cases[0] if len(cases) == 1 else None
    case_id = bound if fate == "bounce" else case_id
    why = _why(bound, forward, case_id)
    return Found(fate, why, words, case_id, named.unknown, in_words.unknown)


def _facts(
    arrived: mail.ArrivedMail,
    forward: "_Forward | None",
    cases: int,
    *,
    is_bound: bool,
    is_known: bool,
    names: bool,
) -> MailFacts:
    return MailFacts(
        arrived.mail_class,
        cases,
        is_bound=is_bound,
        is_known=is_known,
        is_proven=arrived.is_sender_proven,
        is_forward=forward is not None,
        is_ours=forward is not None and forward.is_ours,
        names=names,
    )


@dataclass(frozen=True)
class _Forward:
    subject: str
    words: Words
    is_ours: bool


def _forward(arrived: mail.ArrivedMail, line: SupplierLine) -> _Forward | None:
    """Read what a colleague handed on, if the supplier first wrote it."""
    if arrived.mail_class != "human":
        return None
    on = timezone.localdate(arrived.received_at)
    held = staff.colleague_by_email(arrived.sender, on=on)
    user = _portal_user(arrived.sender, on)
    if held is None and user is None:
        return None
    first = mail.forwarded_from(arrived)
    if first is None or not is_known_address(first.address, line.addresses):
        return None
    by = user.colleague_id if user else (held.id if held else None)
    split = handed_on(arrived.text)
    is_ours = user is not None or by in crew_ids(on)
    words = _handed_words(first, split, by)
    # A mail that hangs on is read by a person: its words don't stand here.
    return _Forward(first.subject, words, is_ours and split.is_inline)


def _portal_user(address: str, on: date) -> PortalUser | None:
    of_the_day = Q(until_on=None) | Q(until_on__gte=on)
    return PortalUser.objects.filter(of_the_day, address__iexact=address, from_on__lte=on).first()


def _handed_words(first: mail.ForwardedFrom, split: HandedOn, by: int | None) -> Words:
    return Words(
        writer=first.name or first.address,
        address=first.address,
        text=split.words,
        quoted=split.quoted,
        comment=split.comment,
        handed_in_by=by,
    )


def _own_words(arrived: mail.ArrivedMail) -> Words:
    return Words(
        writer=arrived.sender_name or arrived.sender,
        address=arrived.sender,
        text=arrived.new_words,
        quoted=arrived.quoted,
    )


def _bound_case(arrived: mail.ArrivedMail, *, is_known: bool) -> int | None:
    """Follow the signed address, then ids of mails that we sent or, for the supplier, filed."""
    if arrived.token is not None:
        return _case_of(arrived.token.id) if arrived.token.kind == CASE else None
    for answered in arrived.answered:
        if answered.ref.kind == CASE and (answered.came_as is None or is_known):
            return _case_of(answered.ref.id)
    return None


def _case_of(case_id: int) -> int | None:
    return SupplierCase.objects.filter(pk=case_id).values_list("pk", flat=True).first()


def _answers_others(arrived: mail.ArrivedMail) -> bool:
    """Whether it answers a mail of another kind of work, as a supplier who asks us something may."""
    kinds = {answered.ref.kind for answered in arrived.answered}
    return bool(arrived.token) or bool(kinds - {CASE, SUPPLIER_POST})


def _read(text: str, pattern: str) -> _Named:
    theirs, ours = their_references(text, pattern), our_numbers_in(text)
    if not theirs and not ours:
        return _Named((), (), is_naming=False)
    rows = list(
        SupplierCase.objects.annotate(low=Lower("supplier_reference"))
        .filter(Q(low__in=[each.lower() for each in theirs]) | Q(pk__in=ours))
        .order_by("pk")
        .values_list("pk", "low")
    )
    held = {low for _, low in rows}
    unknown = tuple(each for each in theirs if each.lower() not in held)
    return _Named(tuple(pk for pk, _ in rows), unknown, is_naming=True)


def _why(bound: int | None, forward: _Forward | None, case_id: int | None) -> str:
    if forward is not None:
        return "a colleague forwarded the supplier’s mail"
    if bound is not None and bound == case_id:
        return "answers our mail on the case"
    return "comes from the supplier and names the case" if case_id else "comes from the supplier"

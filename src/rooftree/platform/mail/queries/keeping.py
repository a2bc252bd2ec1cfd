"""Rules of keeping, holds, and what was disposed of, for those who look after them."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db.models import Count, Q, QuerySet, Sum

from rooftree.platform.access.interface import require
from rooftree.platform.mail.models import Disposal, DisposedMail, LegalHold, RetentionRule
from rooftree.platform.mail.permissions import KEEP_MAIL
from rooftree.platform.mail.rules.keeping import CLASSES
from rooftree.platform.references.interface import Actor


@dataclass(frozen=True)
class RuleLine:
    """How long one class is kept on a day; `next_from_on` names a later rule that is set already."""

    mail_class: str
    name: str
    months: int
    from_on: date
    basis: str
    is_confirmed: bool
    written_by: str
    next_from_on: date | None


@dataclass(frozen=True)
class HoldLine:
    """One legal hold; `what` says in words what it keeps."""

    id: int
    what: str
    why: str
    placed_at: datetime
    placed_by: str
    lifted_at: datetime | None
    lifted_by: str
    lifted_why: str


@dataclass(frozen=True)
class DisposalLine:
    """One night's disposal."""

    id: int
    disposed_on: date
    mails: int
    size: int
    by_name: str


@dataclass(frozen=True)
class GoneMail:
    """One line of a certificate of disposal: nothing in it tells what the mail said."""

    mail_id: int
    mail_class: str
    received_at: datetime
    disposed_on: date
    size: int
    sha256: str
    files: int
    months: int
    basis: str


def rules_on(*, actor: Actor, on: date) -> list[RuleLine]:
    """Give the rule of each class as it stands on the day, in the order of the classes."""
    require(actor, KEEP_MAIL)
    lines: dict[str, RuleLine] = {}
    later: dict[str, date] = {}
    for row in RetentionRule.objects.order_by("mail_class", "-from_on"):
        if row.from_on > on:
            later[row.mail_class] = row.from_on
        elif row.mail_class not in lines:
            lines[row.mail_class] = _rule(row, later.get(row.mail_class))
    return [lines[each] for each in CLASSES if each in lines]


def holds(*, actor: Actor, is_lifted: bool | None = None) -> list[HoldLine]:
    """Give legal holds, the newest first."""
    require(actor, KEEP_MAIL)
    rows = LegalHold.objects.order_by("-placed_at", "-pk")
    if is_lifted is not None:
        rows = rows.filter(lifted_at__isnull=not is_lifted)
    return [_hold(row) for row in rows]


def hold_line(*, actor: Actor, hold_id: int) -> HoldLine | None:
    """Give one hold; None where there is none of this id."""
    require(actor, KEEP_MAIL)
    row = LegalHold.objects.filter(pk=hold_id).first()
    return None if row is None else _hold(row)


def disposals(*, actor: Actor, limit: int = 30, only: int | None = None) -> list[DisposalLine]:
    """Give the latest disposals with their counts, in one query; or only the one of an id."""
    require(actor, KEEP_MAIL)
    gone = DisposedMail.objects.filter(disposal__in=_latest(limit, only)).order_by()
    counted = gone.values("disposal_id", "disposal__disposed_on", "disposal__by_name")
    rows = counted.annotate(mails=Count("pk"), size=Sum("size")).order_by("-disposal_id")
    return [
        DisposalLine(
            row["disposal_id"],
            row["disposal__disposed_on"],
            row["mails"],
            row["size"],
            row["disposal__by_name"],
        )
        for row in rows
    ]


def gone_mails(
    *, actor: Actor, disposal_id: int, offset: int, limit: int
) -> tuple[list[GoneMail], int]:
    """Give the lines of a certificate, and how many there are, in two queries."""
    require(actor, KEEP_MAIL)
    rows = DisposedMail.objects.filter(disposal_id=disposal_id).order_by("pk")
    joined = rows.select_related("rule", "mail").defer("mail__raw")
    lines = [
        GoneMail(
            mail_id=row.pk,
            mail_class=row.mail_class,
            received_at=row.mail.received_at,
            disposed_on=row.disposed_on,
            size=row.size,
            sha256=row.sha256,
            files=len(row.file_hashes),
            months=row.rule.months,
            basis=row.rule.basis,
        )
        for row in joined[offset : offset + limit]
    ]
    return lines, rows.count()


def disposed_on(mail_id: int) -> date | None:
    """Give the day a mail was disposed of; None while it is kept."""
    found = DisposedMail.objects.filter(pk=mail_id).values_list("disposed_on", flat=True)
    return found.first()


def _latest(limit: int, only: int | None) -> QuerySet[Disposal, Any]:
    rows = Disposal.objects.filter(Q() if only is None else Q(pk=only)).order_by("-pk")
    return rows.values("pk")[:limit]


def _rule(row: RetentionRule, next_from_on: date | None) -> RuleLine:
    return RuleLine(
        row.mail_class,
        CLASSES[row.mail_class],
        row.months,
        row.from_on,
        row.basis,
        row.is_confirmed,
        row.written_by_name,
        next_from_on,
    )


def _hold(row: LegalHold) -> HoldLine:
    what = f"Mail in {row.mail_id}"
    if row.address:
        what = f"All mail from and to {row.address}"
    elif row.record_kind:
        what = f"All mail of {row.record_name}"
    return HoldLine(
        row.pk,
        what,
        row.why,
        row.placed_at,
        row.placed_by_name,
        row.lifted_at,
        row.lifted_by_name,
        row.lifted_why,
    )

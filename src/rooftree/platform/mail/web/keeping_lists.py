"""The columns of the lists about keeping mail."""

from django.urls import reverse
from django.utils import timezone

from rooftree.platform.mail.queries.due_for_disposal import DueMail
from rooftree.platform.mail.queries.keeping import GoneMail, HoldLine
from rooftree.platform.mail.rules.keeping import CLASSES
from rooftree.platform.web.interface import Column, plain


def due_columns() -> list[Column[DueMail]]:
    """Give the columns of what is due."""
    return [
        Column(heading="Mail", value=lambda row: f"Mail in {row.id}", phone="full"),
        Column(heading="Received", value=lambda row: row.received_at, sort="at"),
        Column(heading="Class", value=lambda row: CLASSES[row.mail_class]),
        Column(heading="Record", value=lambda row: row.reference or "-"),
        Column(heading="Kept for", value=lambda row: f"{row.months} months"),
        Column(
            heading="What happens",
            value=lambda row: (
                "Goes tonight" if row.is_confirmed else "Stays: its rule is not confirmed"
            ),
        ),
        Column(heading="Bytes", value=lambda row: row.size, is_numeric=True),
    ]


def gone_columns() -> list[Column[GoneMail]]:
    """Give the columns of a certificate."""
    return [
        Column(heading="Mail", value=lambda row: f"Mail in {row.mail_id}", phone="full"),
        Column(heading="Received", value=lambda row: timezone.localdate(row.received_at)),
        Column(heading="Disposed of", value=lambda row: row.disposed_on),
        Column(heading="Class", value=lambda row: CLASSES[row.mail_class]),
        Column(heading="Rule", value=lambda row: f"{row.months} months: {row.basis}"),
        Column(heading="Files", value=lambda row: row.files, is_numeric=True),
        Column(heading="Bytes", value=lambda row: row.size, is_numeric=True),
        Column(
            heading="SHA-256",
            value=lambda row: row.sha256,
            template="mail/parts/hash.html",
            phone="full",
        ),
    ]


def hold_columns() -> list[Column[HoldLine]]:
    """Give the columns of legal holds."""
    return [
        Column(
            heading="What is kept",
            value=lambda row: row.what,
            url=lambda row: "" if row.lifted_at else reverse("mail.lift_hold", args=[row.id]),
            phone="full",
        ),
        Column(heading="Why", value=lambda row: row.why),
        Column(heading="From", value=lambda row: row.placed_at, sort="at"),
        Column(heading="Placed by", value=lambda row: row.placed_by),
        Column(heading="Until", value=_until),
    ]


def _until(row: HoldLine) -> str:
    if row.lifted_at is None:
        return "It is lifted"
    return f"{plain(row.lifted_at)}, {row.lifted_by}: {row.lifted_why}"

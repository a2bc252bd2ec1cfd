"""What became of a mail that was sent."""

from dataclasses import dataclass
from datetime import datetime

from rooftree.platform.mail.models import OutboundMail

# The worst that befell a copy tells how the mail stands.
_WORST_FIRST = ("failed", "queued", "held", "captured", "sent")


class OutboundUnknown(Exception):
    """There is no outgoing mail of this id."""


@dataclass(frozen=True)
class SentLine:
    """An outgoing mail. `sent_at` is empty until every copy is settled."""

    id: int
    to: tuple[str, ...]
    subject: str
    text: str
    state: str
    reason: str
    message_id: str
    made_at: datetime
    sent_at: datetime | None
    is_automatic: bool


def sent_line(outbound_id: int) -> SentLine:
    """Give one line. Raises OutboundUnknown."""
    lines = sent_lines([outbound_id])
    if not lines:
        raise OutboundUnknown(outbound_id)
    return lines[0]


def sent_lines(outbound_ids: list[int]) -> list[SentLine]:
    """Give several lines in two queries, in the order asked; unknown ids are left out."""
    rows = OutboundMail.objects.filter(pk__in=outbound_ids).prefetch_related("copies")
    found = {row.pk: _line(row) for row in rows}
    return [found[each] for each in outbound_ids if each in found]


def _line(row: OutboundMail) -> SentLine:
    copies = sorted(row.copies.all(), key=lambda copy: copy.pk)
    states = [copy.state for copy in copies]
    settled = [copy.settled_at for copy in copies]
    times = [each for each in settled if each is not None]
    return SentLine(
        id=row.pk,
        to=tuple(copy.recipient for copy in copies),
        subject=row.subject,
        text=row.text,
        state=next((state for state in _WORST_FIRST if state in states), "held"),
        reason=next((copy.reason for copy in copies if copy.reason), ""),
        message_id=row.message_id,
        made_at=row.made_at,
        sent_at=max(times) if times and len(times) == len(settled) else None,
        is_automatic=row.is_automatic,
    )

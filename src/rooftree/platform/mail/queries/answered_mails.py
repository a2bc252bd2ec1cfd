"""The mails that an incoming mail answers or returns, as far as we sent or kept them."""

from collections.abc import Sequence
from dataclasses import dataclass

from rooftree.platform.mail.models import OutboundMail, ParsedMail
from rooftree.platform.references.interface import Ref


@dataclass(frozen=True)
class AnsweredMail:
    """A mail that we know by its id, and the record it is filed on.

    `came_as` is the incoming mail with this id; None for a mail of ours. `named` are the addresses
    that wrote it or were written to, in small letters: whoever is named has its id by right.
    """

    ref: Ref
    came_as: int | None = None
    named: frozenset[str] = frozenset()


def answered_mails(message_ids: Sequence[str], *, besides: int) -> tuple[AnsweredMail, ...]:
    """Give the known mails in the order of the ids; `besides` is the mail that answers them.

    An id that is ours is never read as a stranger's: anybody may put it on a mail of their own.
    """
    if not message_ids:
        return ()
    known = _came(message_ids, besides) | _sent(message_ids)
    return tuple(known[each] for each in dict.fromkeys(message_ids) if each in known)


def _sent(message_ids: Sequence[str]) -> dict[str, AnsweredMail]:
    rows = OutboundMail.objects.filter(message_id__in=message_ids).exclude(about_id=None)
    return {row.message_id: AnsweredMail(Ref(row.about_kind, row.about_id or 0)) for row in rows}


def _came(message_ids: Sequence[str], besides: int) -> dict[str, AnsweredMail]:
    """Find kept mails; the first of an id counts, for a later one may have borrowed it."""
    rows = (
        ParsedMail.objects.filter(message_id__in=message_ids, mail__filed_id__isnull=False)
        .exclude(mail_id=besides)
        .order_by("-mail_id")
        .values_list("message_id", "mail_id", "mail__filed_kind", "mail__filed_id", *_NAMED)
    )
    found = {}
    for message_id, mail_id, kind, number, sender, to, cc in rows:
        named = frozenset(each.lower() for each in (sender, *(a for _, a in (*to, *cc))))
        found[message_id] = AnsweredMail(Ref(kind, number or 0), mail_id, named)
    return found


_NAMED = ("sender", "to", "cc")

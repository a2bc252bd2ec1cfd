"""Our own mail, known again by its id and by signed addresses."""

import hashlib
import hmac
from collections.abc import Iterable
from dataclasses import dataclass

from django.conf import settings
from django.db.models.functions import Lower

from rooftree.platform.mail.models import OutboundCopy, OutboundMail
from rooftree.platform.mail.rules.addresses import plus_part
from rooftree.platform.mail.rules.reply_kinds import code_of_kind, kind_of_code
from rooftree.platform.mail.rules.reply_tokens import is_signed_for, read_token, reply_token
from rooftree.platform.references.interface import Ref


@dataclass(frozen=True)
class ProvenToken:
    """A reply address that we signed, and the reader we made it for."""

    ref: Ref
    recipient: str


def token_for(ref: Ref, recipient: str) -> str:
    """Give what stands after the plus; empty for records that replies can't find."""
    code = code_of_kind(ref.kind)
    if code is None:
        return ""
    return reply_token(code=code, record_id=ref.id, recipient=recipient, key=settings.SECRET_KEY)


def proven_token(addresses: Iterable[str], *, sender: str) -> ProvenToken | None:
    """Find the first address with a token of ours, and for whom it was made."""
    for address in addresses:
        token = read_token(plus_part(address))
        kind = kind_of_code(token[0]) if token else None
        if token is None or kind is None:
            continue
        ref = Ref(kind, token[1])
        for reader in dict.fromkeys([sender.lower(), *_readers(ref)]):
            if any(is_signed_for(token, recipient=reader, key=key) for key in _keys()):
                return ProvenToken(ref, reader)
    return None


def mark_of(message_id: str) -> str:
    """Give the mark that our mails carry, so that one that comes back is known."""
    return _marks(message_id)[0]


def is_own(message_id: str, mark: str) -> bool:
    """Say whether we sent the mail of this id."""
    if not message_id:
        return False
    if mark and any(hmac.compare_digest(mark, each) for each in _marks(message_id)):
        return True
    return OutboundMail.objects.filter(message_id=message_id).exists()


def _readers(ref: Ref) -> list[str]:
    copies = OutboundCopy.objects.filter(mail__about_kind=ref.kind, mail__about_id=ref.id)
    return list(copies.annotate(low=Lower("recipient")).values_list("low", flat=True).distinct())


def _keys() -> list[str]:
    return [settings.SECRET_KEY, *map(str, settings.SECRET_KEY_FALLBACKS)]


def _marks(message_id: str) -> list[str]:
    words = f"rooftree sent {message_id}".encode()
    return [hmac.new(key.encode(), words, hashlib.sha256).hexdigest()[:40] for key in _keys()]

"""What a raw mail says, in one line and without a database."""

import hashlib
from typing import Any

from django.conf import settings

from rooftree.platform.files import interface as files
from rooftree.platform.mail.rules.classify import Verdict, classify
from rooftree.platform.mail.rules.own_mark import is_marked
from rooftree.platform.mail.rules.read_mail import NotAMail, Reading, read_mail
from rooftree.platform.mail.rules.structure import FoundFile

_NOTHING: dict[str, Any] = {
    "class": None,
    "answer": False,
    "subject": "",
    "from": {"name": "", "address": ""},
    "to": [],
    "text": "",
    "reply_text": "",
    "attachments": [],
    "message_id": "",
    "references": [],
    "recipients": [],
}


def reading_of_file(raw: bytes) -> dict[str, Any]:
    """Give what intake would read, by the same rules; whatever the bytes are, it never raises.

    "ours" is known by our signed mark alone, because our sent mails stand in the database.
    """
    try:
        return _line(read_mail(raw))
    except NotAMail as fault:
        return unread(f"It is no mail: {fault}.")
    except Exception as fault:  # noqa: BLE001 - one bad file must not keep the others from being read
        return unread(f"It can’t be read. The fault: {type(fault).__name__}.")


def unread(defect: str) -> dict[str, Any]:
    """Give the line of a file that holds no mail."""
    return {**_NOTHING, "defects": [defect]}


def _line(reading: Reading) -> dict[str, Any]:
    verdict = _verdict(reading)
    is_bounce = verdict.mail_class.startswith("bounce")
    return {
        "class": verdict.mail_class,
        "answer": verdict.may_be_answered,
        "subject": reading.subject,
        "from": {"name": reading.sender_name, "address": reading.sender},
        "to": [{"name": name, "address": address} for name, address in reading.to],
        "text": reading.text,
        "reply_text": reading.new_words.strip("\n"),
        "attachments": [_file(number, each) for number, each in enumerate(reading.files, 1)],
        "message_id": reading.message_id,
        "references": list(reading.references),
        "recipients": list(reading.report.failed) if is_bounce else [],
        "defects": list(reading.defects),
    }


def _verdict(reading: Reading) -> Verdict:
    keys = [settings.SECRET_KEY, *map(str, settings.SECRET_KEY_FALLBACKS)]
    return classify(
        signs=reading.signs,
        report=reading.report,
        sender=reading.sender,
        is_ours=is_marked(reading.message_id, reading.mark, keys=keys),
    )


def _file(number: int, found: FoundFile) -> dict[str, Any]:
    name = found.name or f"attachment {number}"
    return {
        "name": files.clean_name(name),
        "type": files.media_type_of(found.content, name),
        "size": len(found.content),
        "sha256": hashlib.sha256(found.content).hexdigest(),
    }

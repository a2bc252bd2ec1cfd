"""Find who first wrote a mail that somebody forwarded."""

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass

from rooftree.platform.mail.rules.addresses import is_address
from rooftree.platform.mail.rules.header_labels import label_of

_SUBJECT = re.compile(
    r"\s*(re\s*:\s*)?(fw|fwd|wg|tr|rv|enc|vs|i|doorst|vb|pd|továbbítás|reenviado|ar aghaidh)\s*:",
    re.IGNORECASE,
)
_MARK = re.compile(
    r"^[>\s*_-]*(begin forwarded message|forwarded (message|by|from)|original message follows"
    r"|anfang der weitergeleiteten|weitergeleitete nachricht|début du message (réexpédié|transféré)"
    r"|message transféré|mensaje reenviado|inicio del mensaje reenviado|messaggio inoltrato"
    r"|doorgestuurd bericht|treść przekazanej|wiadomość przekazana|přeposlaná zpráva"
    r"|vidarebefordrat|videresendt|пересылаемое сообщение)",
    re.IGNORECASE,
)
_IN_BRACKETS = re.compile(r"[<\[(]\s*(?:mailto:)?([^<>\[\]()\s]+@[^<>\[\]()\s]+?)\s*[>\])]")
_BARE = re.compile(r"[^\s<>\[\]()\"',;:*]+@[^\s<>\[\]()\"',;:*]+")
_LINES_READ = 3000
_BLOCK_LINES = 12
_FEWEST_LABELS = 3
_LONGEST_NAME = 200


@dataclass(frozen=True)
class ForwardedFrom:
    """Who first wrote a forwarded mail, as the forwarder's program tells it: it proves nothing."""

    name: str
    address: str
    subject: str = ""


def original_asker(
    text: str, *, subject: str, besides: Collection[str] = ()
) -> ForwardedFrom | None:
    """Give the writer of the forwarded mail nearest the top who is none of `besides`.

    `besides` are addresses in small letters: the forwarder's own and ours.
    """
    lines = text.split("\n", _LINES_READ)[:_LINES_READ]
    begin = 0
    if not is_forwarded_subject(subject):
        marks = (number for number, line in enumerate(lines) if _MARK.match(line[:200]))
        begin = next(marks, len(lines))
    found = (each for each in _blocks(lines, begin) if each.address.lower() not in besides)
    return next(found, None)


def is_forwarded_subject(subject: str) -> bool:
    """Say whether the subject says that the mail was forwarded."""
    return bool(_SUBJECT.match(subject[:100]))


def is_forward_mark(line: str) -> bool:
    """Say whether the line is what programs write above a mail that they forward."""
    return bool(_MARK.match(line[:200]))


def _blocks(lines: list[str], begin: int) -> Iterator[ForwardedFrom]:
    """Give the writer of each block of headers, from the top."""
    number = begin
    while number < len(lines):
        told, end = _labels(lines, number)
        if "sender" in told and len(told) >= _FEWEST_LABELS:
            name, address = _person(told["sender"])
            if address:
                yield ForwardedFrom(name, address, told.get("subject", "")[:1000])
            number = end
        else:
            number += 1


def _labels(lines: list[str], number: int) -> tuple[dict[str, str], int]:
    """Read labelled lines from here on; a line that goes on with the one above is let pass."""
    told: dict[str, str] = {}
    latest = ""
    end = number
    for end in range(number, min(number + _BLOCK_LINES, len(lines))):
        line = lines[end]
        label = label_of(line)
        if label is None:
            if not latest or not line.strip(" >\t"):
                if told and len(told) < _FEWEST_LABELS and not line.strip(" >\t"):
                    continue
                break
            told[latest] += f" {line.strip(' >')}"
            continue
        if label[0] == "sender" and "sender" in told:
            break
        latest = label[0]
        told.setdefault(latest, label[1])
    return told, max(end, number + 1)


def _person(words: str) -> tuple[str, str]:
    words = words.strip(" *_\t")
    inside = _IN_BRACKETS.search(words)
    bare = _BARE.search(words)
    address = (inside[1] if inside else bare[0] if bare else "").strip(".")
    if not is_address(address):
        return "", ""
    before = words[: inside.start()] if inside else ""
    name = before.replace("*", "").strip(" \t\"'_<[(").strip()
    if is_address(name):
        name = ""
    return name[:_LONGEST_NAME], address

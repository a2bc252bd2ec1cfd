"""A reader that some mails hold up, fill or kill: what a fault in our rules would do."""

import os
import sys
from collections.abc import Callable

from rooftree.platform.mail import reading_child
from rooftree.platform.mail.rules.read_mail import Reading, read_mail


def _hang() -> None:
    while True:
        pass


def _eat() -> None:
    eaten = []
    while True:
        eaten.append(bytearray(50_000_000))


FAULTS: dict[bytes, Callable[[], None]] = {
    b"Subject: hang": _hang,
    b"Subject: eat": _eat,
    b"Subject: die": lambda: os._exit(3),
}


def read_hostile(raw: bytes, *, envelope_sender: str | None = None) -> Reading:
    for words, fault in FAULTS.items():
        if words in raw:
            fault()
    print("a library that prints")  # noqa: T201 - it must not come between the answers
    return read_mail(raw, envelope_sender=envelope_sender)


if __name__ == "__main__":
    reading_child.read_mail = read_hostile
    reading_child.MOST_SECONDS = 1
    sys.exit(reading_child.main())

"""Say in words where mail does not come in."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Literal

# Mail that has not been looked for, or has not come back, for this long is a trouble.
PATIENCE = timedelta(minutes=15)
# Self-tests are sent each hour.
LONGEST_WITHOUT_TEST = timedelta(hours=1) + PATIENCE

Kind = Literal["fetch", "listener", "test-sent", "test-out"]


@dataclass(frozen=True)
class IntakeSign:
    """What one way in has shown. `good_at` is the latest sign that it works, or since when none was.

    For tests sent, it is when one was last sent; for tests returned, when the oldest one that is
    still out since then was sent. `stuck` counts mails that can't be fetched.
    """

    kind: Kind
    name: str
    good_at: datetime
    fault: str = ""
    stuck: int = 0


@dataclass(frozen=True)
class Trouble:
    """Sentences for the people at the desk. `since` is from when on nothing has come."""

    words: str
    since: datetime | None = None


def intake_troubles(signs: Sequence[IntakeSign], *, at: datetime) -> tuple[Trouble, ...]:
    """Give what is wrong, worst first; nothing when mail comes in."""
    found = [_silence(sign, at) for sign in signs] + [_stuck(sign) for sign in signs]
    return tuple(each for each in found if each)


def _silence(sign: IntakeSign, at: datetime) -> Trouble | None:
    patience = LONGEST_WITHOUT_TEST if sign.kind == "test-sent" else PATIENCE
    if at - sign.good_at <= patience:
        return None
    return Trouble(_SILENT[sign.kind].format(sign.name) + _because(sign.fault), sign.good_at)


def _stuck(sign: IntakeSign) -> Trouble | None:
    if not sign.stuck:
        return None
    mails = "1 mail" if sign.stuck == 1 else f"{sign.stuck} mails"
    return Trouble(f"{mails} of {sign.name} can’t be fetched from the mail server yet.")


def _because(fault: str) -> str:
    return f" {fault}" if fault else ""


_SILENT = {
    "fetch": "Mail for {} has not been fetched.",
    "listener": "The mail listener does not answer.",
    "test-sent": "No self-test mail was sent to {}.",
    "test-out": "The self-test mail to {} has not come back, so other mail may not come in either.",
}

"""How much automatic mail one address may get."""

from dataclasses import dataclass

ANSWERS_A_THREAD = 1
ANSWERS_AN_HOUR = 5
MAILS_AN_HOUR = 20


@dataclass(frozen=True)
class SentSoFar:
    """Automatic mails to one address: answers in this thread ever, and in the past hour."""

    answers_in_thread: int = 0
    answers_in_hour: int = 0
    mails_in_hour: int = 0


def why_held(sent: SentSoFar, *, is_answer: bool) -> str:
    """Say why one more automatic mail must not go; empty when it may."""
    if sent.mails_in_hour >= MAILS_AN_HOUR:
        return f"This address got {MAILS_AN_HOUR} automatic mails in the past hour."
    if is_answer and sent.answers_in_thread >= ANSWERS_A_THREAD:
        return "This address got an automatic answer in this thread already."
    if is_answer and sent.answers_in_hour >= ANSWERS_AN_HOUR:
        return f"This address got {ANSWERS_AN_HOUR} automatic answers in the past hour."
    return ""

"""How much automatic mail one address may get: mail that no person pressed send for."""

from dataclasses import dataclass

MAILS_A_THREAD = 1
THREAD_MAILS_AN_HOUR = 5
MAILS_AN_HOUR = 20


@dataclass(frozen=True)
class SentSoFar:
    """Automatic mails to one address: in this thread ever, of threads and of any kind in an hour."""

    in_thread: int = 0
    of_threads_in_hour: int = 0
    in_hour: int = 0


def why_held(sent: SentSoFar, *, is_of_thread: bool) -> str:
    """Say why one more automatic mail must not go; empty when it may.

    The product's own mail (an account's, an alarm's) answers nobody, so only the last limit holds.
    """
    if sent.in_hour >= MAILS_AN_HOUR:
        return f"This address got {MAILS_AN_HOUR} automatic mails in the past hour."
    if is_of_thread and sent.in_thread >= MAILS_A_THREAD:
        return "This address got an automatic mail in this thread already."
    if is_of_thread and sent.of_threads_in_hour >= THREAD_MAILS_AN_HOUR:
        return f"This address got {THREAD_MAILS_AN_HOUR} automatic answers in the past hour."
    return ""

"""The words of the mails we send by ourselves, and the subject line of all of them."""

import re
from collections.abc import Sequence

_PREFIXES = re.compile(r"^(?:\s*(?:re|fw|fwd|aw|wg)\s*:\s*)+", re.IGNORECASE)
_REFERENCE = re.compile(r"\s*\[ENQ-\d+\]\s*", re.IGNORECASE)
_IN_SUBJECT = re.compile(r"\bENQ-(\d{1,18})\b", re.IGNORECASE)
LONGEST_SUBJECT = 200


def plain_subject(subject: str) -> str:
    """Take off "Re:" and our own reference; never empty."""
    bare = _PREFIXES.sub("", _REFERENCE.sub(" ", " ".join(subject.split())).strip()).strip()
    return bare[:LONGEST_SUBJECT] or "(no subject)"


def mail_subject(subject: str, reference: str) -> str:
    """Give the subject line of a mail to the asker."""
    return f"Re: {plain_subject(subject)} [{reference}]"


def reference_in(subject: str) -> int | None:
    """Read the number of the enquiry that a subject line names."""
    found = _IN_SUBJECT.search(subject)
    return int(found.group(1)) if found else None


def receipt_text(
    *,
    name: str,
    reference: str,
    team: str,
    lane: int,
    sign_in_address: str,
    contacts: Sequence[str] = (),
    articles: Sequence[tuple[str, str]] = (),
) -> str:
    """Say that the question arrived, its number and who has it. No fact about any account.

    `articles` are titles and whole addresses of what may answer it meanwhile.
    """
    parts = [f"Hello {name}," if name else "Hello,"]
    parts.append(f"Your question reached the {team}. Its number is {reference}.")
    if lane == 0:
        parts.append(
            "People who can’t sign in are helped before all other questions. "
            f"For a new password or your username, the quickest way is {sign_in_address}"
        )
    if contacts:
        parts.append("You asked for this as urgent. You can also ring:\n" + "\n".join(contacts))
    if articles:
        lines = "\n".join(f"- {title}\n  {address}" for title, address in articles)
        parts.append(f"While you wait, these may help:\n{lines}")
    parts.append("To add something, reply to this mail and keep the subject line.")
    parts.append("This receipt was sent by Rooftree. A person will answer you.")
    return "\n\n".join(parts) + "\n"


def question_text(*, words: str, reference: str, asker: str, asked: str) -> str:
    """Give the mail to another team: our words, then the question as it was asked."""
    parts = [words.strip()]
    if asked:
        quoted = "\n".join(f"> {line}".rstrip() for line in asked.strip().splitlines())
        parts.append(f"The question, as {asker or 'the asker'} put it:\n{quoted}")
    parts.append(
        f"This is about {reference}. Reply to this mail: your answer comes back to our team, "
        "not to the person who asked."
    )
    return "\n\n".join(parts) + "\n"

"""A mail that was too large to take in whole: what its reading says, and what its sender is told."""

from dataclasses import replace

from rooftree.platform.mail.rules.read_mail import Reading

_MEGABYTE = 1024 * 1024
_NOTE = (
    "[This mail was {size}, and at most {largest} are taken in. Only its beginning was kept,"
    " without its files.]"
)
_ANSWER = """\
Your mail “{subject}” was {size}. We can take in at most {largest}, so we kept only its beginning, without its files.

{reference}Please send the files in parts, in mails of less than {largest} each, or make them smaller first. If that is not possible, answer this mail without the files and ask how else to send them.
"""


def as_stub(reading: Reading, *, size: int, largest: int) -> Reading:
    """Give the reading without files, which are broken off, and with a line that says so."""
    note = _NOTE.format(size=megabytes(size), largest=megabytes(largest))
    words = f"{note}\n\n{reading.new_words}".strip()
    return replace(reading, files=(), new_words=words, text=words + reading.quoted)


def answer_to_sender(*, subject: str, size: int, largest: int, reference: str) -> str:
    """Give the words of the one mail that its sender gets."""
    return _ANSWER.format(
        subject=subject or "without a subject",
        size=megabytes(size),
        largest=megabytes(largest),
        reference=f"It is {reference} with us. " if reference else "",
    )


def megabytes(size: int) -> str:
    """Say a size as people do; a size just over a limit never looks equal to it."""
    return f"{size / _MEGABYTE:.1f} MB".replace(".0 MB", " MB")

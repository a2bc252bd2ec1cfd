"""Text as PostgreSQL and a page can hold it."""

import re

# Everything below a space but tab and line feed, and the marks that turn text round.
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff]")
_SPACES = re.compile(r"\s+")


def clean_text(text: str) -> str:
    """Give one kind of line end, and neither control characters nor halves of a letter."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    return _CONTROL.sub("", text)


def clean_line(text: str, *, longest: int = 1000) -> str:
    """Give one line of at most `longest` characters."""
    line = _SPACES.sub(" ", _CONTROL.sub("", _SPACES.sub(" ", text))).strip()
    return line if len(line) <= longest else f"{line[: longest - 1]}…"

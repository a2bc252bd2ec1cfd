"""A supplier's mail that a colleague forwards or pastes: whose words are whose."""

import re
from dataclasses import dataclass

_MARK = re.compile(
    r"^[>\s*_-]*(?:begin forwarded message|forwarded message|original message)\b", re.IGNORECASE
)
_LABEL = re.compile(
    r"^[>\s*_]*(from|sent|date|to|cc|subject|reply-to|importance|attachments?)[\s*_]*:",
    re.IGNORECASE,
)
_WROTE = re.compile(r"^\s*On\b.{4,120}\bwrote:\s*$", re.IGNORECASE)
_WROTE_BEGINS = re.compile(r"^\s*On\b.{4,120}$", re.IGNORECASE)
_FEWEST_LABELS = 2
_MOST_LINES = 5000


@dataclass(frozen=True)
class HandedOn:
    """`comment` is the colleague's own, `words` the supplier's new ones, `quoted` what follows.

    `is_inline`: the forwarded mail stands in the words; otherwise it may be attached.
    """

    comment: str
    words: str
    quoted: str
    is_inline: bool


def handed_on(text: str) -> HandedOn:
    """Split a forwarded mail at the block of headers that the program wrote above it."""
    lines = text.split("\n", _MOST_LINES)
    begin = next((n for n in range(len(lines)) if _is_block(lines, n)), None)
    if begin is None:
        return HandedOn(text.strip(), "", "", is_inline=False)
    end = _block_end(lines, begin)
    comment = "\n".join(lines[:begin]).strip(" \n_-*>")
    words, quoted = without_quotes("\n".join(lines[end:]))
    return HandedOn(comment, words, quoted, is_inline=True)


def without_quotes(text: str) -> tuple[str, str]:
    """Give the new words, and what a program quoted under them."""
    lines = text.split("\n", _MOST_LINES)
    for number, line in enumerate(lines):
        if _is_quote(lines, number) and any(each.strip() for each in lines[:number]):
            return "\n".join(lines[:number]).strip(), "\n".join(lines[number:]).strip()
        if line.lstrip().startswith(">") and not any(each.strip() for each in lines[:number]):
            return _unquoted(lines), ""
    return text.strip(), ""


def _is_quote(lines: list[str], number: int) -> bool:
    line = lines[number]
    if line.lstrip().startswith(">") or _MARK.match(line) or _WROTE.match(line):
        return True
    following = lines[number + 1] if number + 1 < len(lines) else ""
    if _WROTE_BEGINS.match(line) and following.rstrip().endswith("wrote:"):
        return True
    return _is_block(lines, number)


def _unquoted(lines: list[str]) -> str:
    """Take the marks off: some programs set the whole forwarded mail behind them."""
    return "\n".join(re.sub(r"^\s*> ?", "", line) for line in lines).strip()


def _is_block(lines: list[str], number: int) -> bool:
    if _MARK.match(lines[number]):
        return True
    found = _LABEL.match(lines[number])
    if found is None or found[1].lower() != "from":
        return False
    near = lines[number + 1 : number + 5]
    return sum(1 for line in near if _LABEL.match(line)) >= _FEWEST_LABELS


def _block_end(lines: list[str], begin: int) -> int:
    """Give the first line after the labels; a label may go on in the next line."""
    number, has_label = begin, False
    while number < len(lines):
        line = lines[number]
        if _LABEL.match(line):
            has_label = True
        elif (has_label and not line.strip(" >")) or (
            not has_label and number > begin and line.strip(" >-_*")
        ):
            break
        number += 1
    return number

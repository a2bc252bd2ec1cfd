"""Markdown without its marks, for words and for what a reader is shown of them."""

import re

# Beyond this an article is not read: nobody finds it by its last page.
MOST_CHARACTERS = 100_000

_STEPS = (
    (re.compile(r"<[^<>]{0,500}>"), " "),
    (re.compile(r"!\[([^\[\]]{0,300})\]\([^()\s]{0,500}[^()]{0,300}\)"), r"\1"),
    (re.compile(r"\[([^\[\]]{0,300})\]\([^()\s]{0,500}[^()]{0,300}\)"), r"\1"),
    (re.compile(r"^[ \t]{0,3}(?:#{1,6}|>|[-*+]|\d{1,3}[.)])[ \t]+", re.MULTILINE), ""),
    (re.compile(r"^[ \t|:=*~`-]+$", re.MULTILINE), ""),
    (re.compile(r"[*`|]|__|~~"), " "),
)


def plain_text(markdown: str) -> str:
    """Take away Markdown's marks; paragraphs stay lines of their own."""
    text = markdown[:MOST_CHARACTERS].replace("\0", " ")
    for pattern, plain in _STEPS:
        text = pattern.sub(plain, text)
    lines = (" ".join(line.split()) for line in text.splitlines())
    return "\n".join(line for line in lines if line)

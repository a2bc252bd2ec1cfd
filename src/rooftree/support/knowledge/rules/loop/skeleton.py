"""The first text of an article that is drafted from what people asked."""

from collections.abc import Sequence

MOST_QUESTIONS = 8
MOST_ANSWERS = 3
_LONGEST = 700
_WARNING = (
    "People asked it in these words. Names, addresses and numbers were taken out, "
    "but read them through: none may stay."
)


def skeleton(*, questions: Sequence[str], answers: Sequence[str]) -> str:
    """Give Markdown to write on: what to do, then people's own words and what they were answered.

    Both come without names; the writer takes the last part out.
    """
    parts = [
        "Say in one or two sentences what the answer is.",
        "## Do this\n\n1. ",
        "## If something is wrong\n\n- ",
        "## Take this part out before you send it for review",
        _WARNING,
        "\n".join(
            f"- {_short(' '.join(each.split()))}" for each in _once(questions)[:MOST_QUESTIONS]
        ),
    ]
    given = _once(answers)[:MOST_ANSWERS]
    if given:
        parts.append("The team answered:")
        parts += [_quoted(_short(each)) for each in given]
    return "\n\n".join(parts) + "\n"


def _once(texts: Sequence[str]) -> list[str]:
    """Keep each text once, however it is spaced and written large or small."""
    found: dict[str, str] = {}
    for text in texts:
        bare = " ".join(text.split())
        if bare:
            found.setdefault(bare.casefold(), text.strip())
    return list(found.values())


def _short(text: str) -> str:
    return text if len(text) <= _LONGEST else text[: _LONGEST - 1].rstrip() + "…"


def _quoted(text: str) -> str:
    return "\n".join(f"> {line}".rstrip() for line in text.splitlines())

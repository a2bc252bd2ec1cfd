"""What a mail asks, without its greeting, its signature and what it quotes."""

import re

_QUOTED = re.compile(
    r"^\s*(?:>|-{2,}\s*(?:original|forwarded) message|from:\s|on .{5,100} wrote:\s*$)",
    re.IGNORECASE,
)
_GREETING = re.compile(
    r"^\s*(?:hi|hello|hiya|hey|dear|morning|afternoon|evening|good (?:morning|afternoon|evening|day))"
    r"\b[^.?!,\n]{0,40}(?:[,!.:\n]|$)\s*",
    re.IGNORECASE,
)
_PLEASANTRY = re.compile(
    r"^\s*(?:i )?(?:hope|trust) (?:you|this|all)\b[^.?!\n]{0,60}[.!\n]?\s*", re.IGNORECASE
)
_FAREWELL = re.compile(
    r"^\s*(?:(?:many|kind|best|warm|kindest|with) )?(?:thanks|thank you|regards|cheers|wishes|"
    r"yours \w+|sincerely|ta)\b[^.?!]{0,30}[,!.]?\s*$|^--\s*$|^sent from my\b",
    re.IGNORECASE,
)
_SENTENCE = re.compile(r"(?<=[.?!])\s+|\n+")
# Nobody reads further to see what a mail is about.
_READ = 6000


def sentences(text: str) -> list[str]:
    """Give the sentences between the greeting and the farewell; all of them if none is left."""
    bare = text[:_READ].replace("\0", " ")
    kept: list[str] = []
    for line in bare.splitlines():
        if _QUOTED.match(line) or (kept and _FAREWELL.match(line)):
            break
        kept += [line] if line.strip() else []
    body = _without_opening("\n".join(kept))
    return _split(body) or _split(bare)


def _without_opening(text: str) -> str:
    for opening in (_GREETING, _PLEASANTRY):
        rest = opening.sub("", text, count=1)
        text = rest if rest.strip() else text
    return text


def _split(text: str) -> list[str]:
    return [" ".join(each.split()) for each in _SENTENCE.split(text) if each.strip()]

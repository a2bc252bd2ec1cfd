"""Whether a mail of the supplier asks something of us, by its own words. English."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

_LONGEST_READ = 20_000
_LONGEST_SHOWN = 140


@dataclass(frozen=True)
class Asked:
    """What was read. `because` quotes the words that say so; empty where nothing is asked."""

    asks: bool
    because: str = ""


_STATUS = re.compile(
    r"^[> \t*_-]*(?:(?:case|request|incident|call|ticket|new|current)[ \t]+){0,4}status[\s*_]*(?::|is|=|now)"
    r"[\s*_:]*(?:awaiting|waiting (?:for|on)|with|pending)[ -](?:the )?customer\b[^\n]*",
    re.IGNORECASE | re.MULTILINE,
)
_WANTED = (
    r"send|provide|confirm|supply|attach|upload|forward|advise|let (?:me|us) (?:know|have)|tell"
    r"|clarify|specify|state|give|share|complete|fill|check|test|retest|re-test|try|run|restart"
    r"|return|answer|describe|list|reply with|respond|come back|ring|call|phone|contact|arrange"
    r"|grant|allow access|approve|agree|authorise|verify|re-?run|grab|collect|capture|ask|email|mail"
)
_BEGGED = re.compile(
    r"\b(?:please|pls|kindly|(?:can|could|would|will|may) (?:you|i ask you|we ask you|someone|anyone|"
    r"one of you|your team|the team)|(?:be )?grateful if you|appreciate (?:it )?if you|need you to"
    r"|like you to|ask you to|asking you to)\b(?:[^.?!\n]|\.(?=\S)){0,60}?\b(?:" + _WANTED + r")\b",
    re.IGNORECASE,
)
_NEEDED = re.compile(
    r"\bwe(?:'ll|’ll| will| would| do| still| also| now){0,4} (?:need|require|are missing"
    r"|await|are awaiting|are waiting (?:for|on))\b(?! (?:to|no|nothing|not|neither|only to|more time|"
    r"some (?:more )?time|time|a (?:little|bit)|longer|until)\b)"
    r"|\b(?:awaiting|waiting (?:for|on)|pending) (?:your|you|a reply|a response|information from you)\b"
    r"|\b(?:is|are|will be) (?:needed|required) (?:from|of) you\b"
    r"|\bthe following (?:information|details|logs?|files?) (?:is|are|will be) (?:needed|required)\b",
    re.IGNORECASE,
)
# What stands under every mail, and asks nothing about the case.
_COURTESY = re.compile(
    r"hesitate|do not reply|don[’']t reply|above this line|reply to this (?:e-?mail|message)"
    r"|\bplease (?:do not|don[’']t|ignore|disregard|note|find|see|be (?:aware|advised|assured)|bear|accept"
    r"|rate|quote|keep|visit|allow \d)"
    r"|\bif you (?:have|need|require|want|would like|wish|are|experience|believe|feel|think|did not|didn[’']t|"
    r"received?)\b|\bshould you (?:have|need|require|wish)\b|\bany (?:further |other |more )?(?:questions|"
    r"queries|concerns)\b|how (?:did we do|are we doing|would you rate)|was this helpful|\bneed (?:more )?help\?"
    r"|satisf(?:ied|action)|survey|feedback|anything else|no need|(?:do|does) not need|don[’']t need"
    r"|nothing (?:further|more|else)|no (?:further|more) (?:information|action)|did you know"
    r"|hope (?:you|this)|how are you",
    re.IGNORECASE,
)
_RUN = re.compile(r"\S+")
_ADDRESS = re.compile(r"://|www\.|\S@\S")
_SENTENCE_ENDS = re.compile(r"(?<=[.!?])[\"”’)]*\s+|\n\s*\n|\n(?=\s*(?:[-*•]|\d+[.)])\s)|:\s*\n")


def asks(text: str) -> Asked:
    """Read the new words of a person's mail, without what it quotes."""
    text = text[:_LONGEST_READ]
    status = waiting_status(text)
    if status:
        return Asked(asks=True, because=f"It says “{status}”")
    for sentence in _sentences(text):
        if _asks(sentence):
            return Asked(asks=True, because=f"It asks “{_shown(sentence)}”")
    return Asked(asks=False)


def waiting_status(text: str) -> str:
    """Give the line in which the supplier's own status says that it waits for us; else empty."""
    found = _STATUS.search(text[:_LONGEST_READ])
    return _shown(found[0].strip(" \t>*_-")) if found else ""


def _asks(sentence: str) -> bool:
    if _COURTESY.search(sentence):
        return False
    if sentence.rstrip(' "”’)').endswith("?"):
        return True
    return bool(_BEGGED.search(sentence) or _NEEDED.search(sentence))


def _sentences(text: str) -> Iterator[str]:
    """Split; lines that a mail program wrapped are put together, addresses are left out."""
    plain = _RUN.sub(lambda run: " " if _ADDRESS.search(run[0]) else run[0], text)
    for part in _SENTENCE_ENDS.split(plain):
        sentence = " ".join(part.split())
        if sentence:
            yield sentence


def _shown(words: str) -> str:
    words = " ".join(words.split())
    return words if len(words) <= _LONGEST_SHOWN else f"{words[: _LONGEST_SHOWN - 1]}…"

"""Whether the supplier's words say that the case is resolved: proposed to a person, never done."""

import re

_STATUS = re.compile(
    r"^[> \t*_-]*(?:(?:case|request|incident|call|ticket|new|current)[ \t]+){0,4}status[\s*_]*(?::|is|=|now)"
    r"[\s*_:]*(?:resolved|closed|completed?|fixed)\b",
    re.IGNORECASE | re.MULTILINE,
)
_DONE = re.compile(
    r"\b(?:has been|have been|is|are|was|is now|now) (?:now )?(?:resolved|fixed|corrected|completed|closed)\b"
    r"|\bwe(?:[’']ve| have)? (?:now )?(?:resolved|fixed|corrected|closed)\b"
    r"|\bI(?:[’']ve| have)? (?:now )?(?:resolved|fixed|corrected|closed)\b",
    re.IGNORECASE,
)
_NOT_YET = re.compile(
    r"\b(?:not|n[’']t|never|once|when|until|if|before|will be|to be|unless|after)\b[^.\n]{0,60}"
    r"\b(?:resolved|fixed|corrected|completed|closed)\b",
    re.IGNORECASE,
)
_LONGEST_READ = 20_000


def says_resolved(text: str) -> bool:
    """Read the new words of a mail. What is only promised or denied is not resolved."""
    text = text[:_LONGEST_READ]
    if _STATUS.search(text):
        return True
    sentences = re.split(r"(?<=[.!?])\s+|\n\s*\n", text)
    return any(_DONE.search(each) and not _NOT_YET.search(each) for each in sentences)

"""Make a file's name safe to keep, show and download, and leave it as its writer knew it."""

import unicodedata

LONGEST = 150
_LONGEST_ENDING = 12
_FORBIDDEN = set('/\\:*?"<>|')


def clean_name(name: str) -> str:
    """Take out folders, control characters and signs that turn text round; keep every language."""
    last = unicodedata.normalize("NFC", name).replace("\\", "/").rstrip("/ ").rpartition("/")[2]
    kept = "".join("_" if sign in _FORBIDDEN else sign for sign in last if _may_stand(sign))
    tidy = " ".join(kept.split()).strip(". ")
    return _shortened(tidy) or "file"


def extension(name: str) -> str:
    """Give the ending in lower case with no dot; empty where there is none."""
    stem, dot, ending = name.rpartition(".")
    return ending.strip().lower() if dot and stem else ""


def _may_stand(sign: str) -> bool:
    # Cc control, Cf invisible and direction marks, Cs broken halves, Co private, Cn not assigned.
    return sign == " " or not unicodedata.category(sign).startswith("C")


def _shortened(name: str) -> str:
    if len(name) <= LONGEST:
        return name
    ending = extension(name)
    if not ending or len(ending) > _LONGEST_ENDING:
        return name[:LONGEST].rstrip(". ")
    return f"{name[: LONGEST - len(ending) - 1].rstrip('. ')}.{ending}"

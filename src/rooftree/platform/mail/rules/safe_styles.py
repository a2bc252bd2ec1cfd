"""Which of a mail's own styles are kept: such as neither load, hide nor move anything."""

import re

_LENGTH = re.compile(r"(\d{1,5}(?:\.\d{1,4})?)(px|pt|em|rem|ex|%|)")
_COLOUR = re.compile(
    r"#[0-9a-f]{3,8}|[a-z]{3,24}|(?:rgb|hsl)a?\([0-9.,%\s/-]{3,60}\)", re.IGNORECASE
)
_WORDS = re.compile(r"[a-z-]{2,24}", re.IGNORECASE)
_FONTS = re.compile(r"[\w\s,'\"-]{1,200}")
# The smallest and the largest that is kept, for each unit; "" is a bare number.
_SIZES = {"px": (8, 48), "pt": (6, 36), "em": (0.6, 3), "rem": (0.6, 3), "%": (60, 300)}
_ROOM = {"px": 100, "pt": 75, "em": 6, "rem": 6, "ex": 12, "%": 50, "": 0}
_WIDEST = {"px": 2000, "pt": 1500, "em": 120, "rem": 120, "ex": 240, "%": 100, "": 2000}
_SIDES = ("top", "right", "bottom", "left")
_MOST_PARTS = 4

_COLOURS = frozenset({"color", "background-color", "border-color"})
_KEYWORDS = frozenset(
    [
        *("font-style", "text-align", "text-decoration", "text-decoration-line"),
        *("vertical-align", "border-style", "border-collapse", "list-style-type"),
    ]
)
_SPACES = frozenset(
    ["margin", "padding", *(f"{kind}-{side}" for kind in ("margin", "padding") for side in _SIDES)]
)
_BORDERS = frozenset(["border", "border-width", *(f"border-{side}" for side in _SIDES)])
_WIDTHS = frozenset({"width", "max-width", "min-width"})

PROPERTIES = frozenset(
    {"font-size", "font-weight", "font-family", *_COLOURS, *_KEYWORDS, *_SPACES, *_BORDERS}
    | _WIDTHS
)


def safe_style(style: str) -> str:
    """Give the declarations that may stay; empty where none may."""
    kept = []
    for declaration in style.split(";")[:100]:
        name, colon, value = declaration.partition(":")
        name, value = name.strip().lower(), value.strip()
        if colon and name in PROPERTIES and _may_stand(name, value):
            kept.append(f"{name}:{value}")
    return ";".join(kept)


def safe_number(text: str, *, most: int) -> str:
    """Give a width, height or border as HTML writes it, if it is not beyond reason."""
    found = _LENGTH.fullmatch(text.strip().lower())
    if found is None or found[2] not in {"", "px", "%"}:
        return ""
    return text.strip() if float(found[1]) <= (100 if found[2] == "%" else most) else ""


def _may_stand(name: str, value: str) -> bool:
    if name in _COLOURS:
        return _COLOUR.fullmatch(value) is not None
    if name in _KEYWORDS:
        return all(_WORDS.fullmatch(part) for part in value.split()) and bool(value)
    if name == "font-family":
        return _FONTS.fullmatch(value) is not None
    if name == "font-weight":
        return re.fullmatch(r"[1-9]00|normal|bold(?:er)?|lighter", value) is not None
    if name == "font-size":
        return _is_readable(value)
    most = _WIDEST if name in _WIDTHS else _ROOM
    is_border = name in _BORDERS
    parts = re.findall(r"[a-z]+\([^)]*\)|\S+", value, re.IGNORECASE)
    return 0 < len(parts) <= _MOST_PARTS and all(
        _is_length(part, most) or part == "auto" or (is_border and _is_line(part)) for part in parts
    )


def _is_readable(value: str) -> bool:
    found = _LENGTH.fullmatch(value.lower())
    if found is None:
        return value.lower() in {"small", "smaller", "medium", "large", "larger", "x-large"}
    least, most = _SIZES.get(found[2], (1, 0))
    return least <= float(found[1]) <= most


def _is_length(part: str, most: dict[str, int]) -> bool:
    found = _LENGTH.fullmatch(part.lower())
    return found is not None and float(found[1]) <= most[found[2]]


def _is_line(part: str) -> bool:
    return _WORDS.fullmatch(part) is not None or _COLOUR.fullmatch(part) is not None

"""The kinds of record that a reply address may lead to; each owner registers its own letter."""

_kinds: dict[str, str] = {}


def register_reply_kind(*, code: str, kind: str) -> None:
    """Have replies find records of this kind; `code` is one small letter, kept for ever."""
    if len(code) != 1 or not code.isascii() or not code.islower():
        message = f"A code is one small letter, not {code!r}."
        raise ValueError(message)
    if _kinds.get(code, kind) != kind:
        message = f"The code {code!r} belongs to {_kinds[code]} already."
        raise ValueError(message)
    _kinds[code] = kind


def kind_of_code(code: str) -> str | None:
    """Give the kind of a code, or None for a code nobody uses."""
    return _kinds.get(code)


def code_of_kind(kind: str) -> str | None:
    """Give the code of a kind, or None for a kind that replies can't find."""
    return next((code for code, known in _kinds.items() if known == kind), None)

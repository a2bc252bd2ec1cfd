"""The directory inside an old office file (OLE): the names of its streams and folders."""

from collections.abc import Iterator

HEAD = bytes.fromhex("d0cf11e0a1b11ae1")
_ENTRY = 128
_NAME_BYTES = 64
_MOST_SECTORS = 20_000
_FIRST_IN_HEAD = 109
_FREE = 0xFFFFFFFA  # this and above are marks, and no sectors
_SHIFTS = (9, 12)
_MACROS = {"_vba_project", "vba", "macros", "_vba_project_cur", "vba_project"}


def holds_macros(content: bytes) -> bool:
    """Say whether its directory names a project of macros."""
    names = _names(content)
    if names:
        return bool(_MACROS & names)
    # Too broken for its directory to be read; some programs open it all the same.
    return "_VBA_PROJECT".encode("utf-16-le") in content


def holds_package(content: bytes) -> bool:
    """Say whether it is, or holds, a file of another kind packed whole."""
    return "\x01Ole10Native".encode("utf-16-le") in content


def _names(content: bytes) -> set[str]:
    try:
        return {name.lower() for name in _entries(content)}
    except (IndexError, ValueError, UnicodeDecodeError):
        return set()


def _entries(content: bytes) -> Iterator[str]:
    shift = _number(content, 30, 2)
    if shift not in _SHIFTS:
        return
    size = 1 << shift
    sector, table, seen = _number(content, 48, 4), _table(content), 0
    while sector < _FREE and seen < _MOST_SECTORS:
        seen += 1
        start = (sector + 1) * size
        for at in range(start, min(start + size, len(content) - _ENTRY + 1), _ENTRY):
            length = _number(content, at + _NAME_BYTES, 2)
            if 2 < length <= _NAME_BYTES:  # noqa: PLR2004 - two bytes are the closing zero alone
                yield content[at : at + length - 2].decode("utf-16-le")
        sector = _next(content, table, sector, size)


def _table(content: bytes) -> list[int]:
    """Give the sectors that say which sector follows which."""
    count = min(_number(content, 44, 4), _FIRST_IN_HEAD)
    return [_number(content, 76 + 4 * each, 4) for each in range(count)]


def _next(content: bytes, table: list[int], sector: int, size: int) -> int:
    """Give the next sector of a chain; one that the head doesn't reach ends it."""
    each_holds = size // 4
    if sector // each_holds >= len(table):
        return _FREE
    at = (table[sector // each_holds] + 1) * size + 4 * (sector % each_holds)
    return _number(content, at, 4)


def _number(content: bytes, at: int, length: int) -> int:
    piece = content[at : at + length]
    if len(piece) < length:
        raise IndexError(at)
    return int.from_bytes(piece, "little")

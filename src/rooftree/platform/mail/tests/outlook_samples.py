"""Outlook's formats, written as small as they can be: winmail.dat and `.msg` files."""

import struct

_SECTOR, _MINI = 512, 64
_FREE, _END, _FAT = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD


def attribute(level: int, name: int, data: bytes) -> bytes:
    return (
        struct.pack("<BHHI", level, name, 6, len(data))
        + data
        + struct.pack("<H", sum(data) & 0xFFFF)
    )


def tnef(*, subject: bytes, body: bytes, files: dict[bytes, bytes]) -> bytes:
    """Write a winmail.dat."""
    out = b"\x78\x9f\x3e\x22\x01\x00" + attribute(1, 0x9007, struct.pack("<II", 1252, 0))
    out += attribute(1, 0x8004, subject + b"\0") + attribute(1, 0x800C, body + b"\0")
    for name, content in files.items():
        out += attribute(2, 0x9002, bytes(14)) + attribute(2, 0x8010, name + b"\0")
        out += attribute(2, 0x800F, content)
    return out


def msg(texts: dict[str, str], files: dict[str, bytes]) -> bytes:
    """Write a `.msg` of these texts (by the number of the property) and attachments."""
    streams: dict[tuple[str, ...], bytes] = {("__properties_version1.0",): bytes(32)}
    for number, text in texts.items():
        streams[(f"__substg1.0_{number}001F",)] = text.encode("utf-16-le")
    for position, (name, content) in enumerate(files.items()):
        place = f"__attach_version1.0_#{position:08X}"
        streams[(place, "__substg1.0_3707001F")] = name.encode("utf-16-le")
        streams[(place, "__substg1.0_37010102")] = content
        streams[(place, "__properties_version1.0")] = bytes(8)
    return compound_file(streams)


def compound_file(streams: dict[tuple[str, ...], bytes]) -> bytes:
    """Write an OLE container whose streams all lie in the mini stream (each under 4,096 bytes)."""
    mini, mini_fat, starts = b"", [], {}
    for path, content in streams.items():
        count = -(-len(content) // _MINI)
        starts[path] = len(mini_fat) if count else _END
        mini += content.ljust(count * _MINI, b"\0")
        mini_fat += [len(mini_fat) + n + 1 for n in range(count - 1)] + ([_END] if count else [])
    storages = sorted({path[:1] for path in streams if len(path) > 1})
    entries = [*[(path, 1) for path in storages], *[(path, 2) for path in streams]]
    number = {path: position for position, (path, _) in enumerate(entries, 1)}
    directory = b""
    mini_sectors = max(1, -(-len(mini) // _SECTOR))
    for path, kind in [((), 5), *entries]:
        inside = [each for each, _ in entries if each[:-1] == path]
        beside = [each for each, _ in entries if each[:-1] == path[:-1]] if path else []
        after = beside[beside.index(path) + 1 :] if path else []
        name = (path[-1] if path else "Root Entry").encode("utf-16-le") + b"\0\0"
        start, size = (
            (0, len(mini)) if kind == 5 else (starts.get(path, _END), len(streams.get(path, b"")))
        )
        directory += name.ljust(64, b"\0") + struct.pack(
            "<HBBIII16sIQQIQ", len(name), kind, 1, _FREE, number[after[0]] if after else _FREE,
            number[inside[0]] if inside and kind != 2 else _FREE, bytes(16), 0, 0, 0,
            start if kind != 1 else 0, size if kind != 1 else 0,
        )  # fmt: skip
    parts = [
        mini.ljust(mini_sectors * _SECTOR, b"\0"),
        directory.ljust(-(-len(directory) // _SECTOR) * _SECTOR, b"\0"),
        _table(mini_fat),
    ]
    fat: list[int] = []
    begins = []
    for part in parts:
        count = len(part) // _SECTOR
        begins.append(len(fat))
        fat += [len(fat) + n + 1 for n in range(count - 1)] + [_END]
    fat.append(_FAT)
    head = bytes.fromhex("d0cf11e0a1b11ae1") + bytes(16) + struct.pack(
        "<HHHHH6xIIIIIIIII", 0x3E, 3, 0xFFFE, 9, 6, 0, 1, begins[1], 0, 4096, begins[2],
        len(parts[2]) // _SECTOR, _END, 0,
    )  # fmt: skip
    head += struct.pack("<I", len(fat) - 1) + struct.pack("<I", _FREE) * 108
    return head + b"".join(parts) + _table(fat)


def _table(numbers: list[int]) -> bytes:
    size = max(1, -(-len(numbers) // 128)) * 128
    return struct.pack(f"<{size}I", *numbers, *[_FREE] * (size - len(numbers)))

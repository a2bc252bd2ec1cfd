"""Which files are held back: programs, scripts and documents that carry macros."""

import re

from rooftree.platform.files.rules import old_office
from rooftree.platform.files.rules.archives import Budget, Inside, inside, is_zip
from rooftree.platform.files.rules.media_types import is_text, zip_names
from rooftree.platform.files.rules.names import extension
from rooftree.platform.files.rules.risky_names import (
    DISKS,
    MACRO_DOCUMENTS,
    PROGRAMS,
    RISKY,
    SCRIPTS,
)

PROGRAM = "It is a program. Programs are never opened from Rooftree."
SCRIPT = "It is a script that a computer would run."
MACROS = "It is a document with macros, which run when it is opened."
PACKED = "It holds a program or a script inside."
DISK = "It is a disk image, which can hold programs."
OBJECT = "It is a document with a hidden object, which can run when it is opened."
LOCKED = "It is locked with a password, so nobody has looked inside."

_PROGRAM_HEADS = (
    b"\x7fELF",
    *(bytes.fromhex(magic) for magic in ("feedface", "feedfacf", "cefaedfe", "cffaedfe")),
    bytes.fromhex("cafebabe"),  # Mach-O for several processors, and Java classes
    bytes.fromhex("4c0000000114020000000000c000000000000046"),  # a Windows shortcut
    b"\x00asm",
    b"dex\n",
    b"MSCF",
)
_SCRIPT_STARTS = (b"#!", b"@echo off", b"windows registry editor", b"<job", b"<hta:", b"#@~^")
_DEEPEST = 3
# Files packed into a document keep their names as plain bytes.
_PACKED_NAME = re.compile(rb"[\w )-]\.([A-Za-z0-9]{2,8})\x00")
_RTF_OBJECT = re.compile(rb"\\objdata|\\objupdate", re.IGNORECASE)


def reason_to_hold(content: bytes, name: str) -> str:
    """Say why the file is held back; empty where it is not."""
    return _reason(content, name, depth=0, budget=Budget())


def reason_to_mark(content: bytes) -> str:
    """Say what the reader should know of a file that is handed out; empty where nothing."""
    return LOCKED if any(each.is_locked for each in inside(content, Budget())) else ""


def _reason(content: bytes, name: str, *, depth: int, budget: Budget) -> str:
    ending = extension(name.rstrip(". /"))
    if ending in PROGRAMS or _is_program(content):
        return PROGRAM
    if ending in SCRIPTS or _starts_like_a_script(content):
        return SCRIPT
    if ending in DISKS or content[32769:32774] == b"CD001":
        return DISK
    if ending in MACRO_DOCUMENTS or _has_macros(content):
        return MACROS
    if _has_object(content):
        return OBJECT
    return PACKED if depth < _DEEPEST and _packs_a_program(content, depth, budget) else ""


def _is_program(content: bytes) -> bool:
    # Two letters alone could begin a sentence.
    is_windows = content.startswith(b"MZ") and not is_text(content[:4096])
    return is_windows or content.startswith(_PROGRAM_HEADS)


def _starts_like_a_script(content: bytes) -> bool:
    start = content[:200].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    return start.startswith(_SCRIPT_STARTS) and is_text(content[:4096])


def _has_macros(content: bytes) -> bool:
    if content.startswith(old_office.HEAD):
        return old_office.holds_macros(content)
    return is_zip(content) and any(
        name.lower().endswith(("vbaproject.bin", "vbadata.xml"))
        or name.startswith(("Basic/", "Scripts/", "xl/macrosheets/"))
        for name in zip_names(content)
    )


def _has_object(content: bytes) -> bool:
    if content.startswith(b"{\\rt"):
        return _RTF_OBJECT.search(content) is not None
    if content.startswith(old_office.HEAD) and old_office.holds_package(content):
        named = {found.decode("ascii").lower() for found in _PACKED_NAME.findall(content)}
        return bool(named & RISKY)
    return False


def _packs_a_program(content: bytes, depth: int, budget: Budget) -> bool:
    return any(_is_risky(each, depth, budget) for each in inside(content, budget))


def _is_risky(each: Inside, depth: int, budget: Budget) -> bool:
    if extension(each.name.rstrip(". /")) in RISKY:
        return True
    return bool(each.content) and bool(_reason(each.content, "", depth=depth + 1, budget=budget))

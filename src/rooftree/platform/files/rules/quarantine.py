"""Which files are held back: programs, scripts and documents that carry macros."""

from rooftree.platform.files.rules.media_types import (
    OLE_HEAD,
    ZIP_HEAD,
    is_text,
    ole_holds,
    zip_names,
)
from rooftree.platform.files.rules.names import extension

PROGRAM = "It is a program. Programs are never opened from Rooftree."
SCRIPT = "It is a script that a computer would run."
MACROS = "It is a document with macros, which run when it is opened."
PACKED = "It holds a program or a script inside."
DISK = "It is a disk image, which can hold programs."

_PROGRAM_HEADS = (
    b"\x7fELF",
    b"MZ",
    *(bytes.fromhex(magic) for magic in ("feedface", "feedfacf", "cefaedfe", "cffaedfe")),
    bytes.fromhex("cafebabe"),  # Mach-O for several processors, and Java classes
    bytes.fromhex("4c0000000114020000000000c000000000000046"),  # a Windows shortcut
    b"\x00asm",
    b"dex\n",
)
_PROGRAM_NAMES = frozenset(
    [
        "exe",
        "com",
        "scr",
        "pif",
        "dll",
        "sys",
        "cpl",
        "msi",
        "msp",
        "msix",
        "appx",
        "jar",
        "class",
        "apk",
        "deb",
        "rpm",
        "dmg",
        "pkg",
        "app",
        "lnk",
        "ocx",
        "gadget",
        "application",
        "xll",
        "wll",
        "elf",
        "so",
        "dylib",
    ]
)
_SCRIPT_NAMES = frozenset(
    [
        "bat",
        "cmd",
        "ps1",
        "psm1",
        "psd1",
        "js",
        "jse",
        "mjs",
        "vbs",
        "vbe",
        "ws",
        "wsf",
        "wsh",
        "wsc",
        "hta",
        "sh",
        "bash",
        "zsh",
        "csh",
        "py",
        "pyw",
        "pl",
        "rb",
        "reg",
        "inf",
        "scf",
        "url",
        "chm",
        "hlp",
        "sct",
        "msc",
        "settingcontent-ms",
    ]
)
_MACRO_NAMES = frozenset(
    ["docm", "dotm", "xlsm", "xltm", "xlam", "xlsb", "pptm", "potm", "ppam", "ppsm", "sldm", "xla"]
)
_DISK_NAMES = frozenset(["iso", "img", "vhd", "vhdx", "udf"])
_SCRIPT_STARTS = (b"#!", b"@echo off", b"windows registry editor", b"<job", b"<hta:")
_VBA_STREAMS = ("_VBA_PROJECT", "VBA_PROJECT", "Macros", "_VBA_PROJECT_CUR")


def reason_to_hold(content: bytes, name: str) -> str:
    """Say why the file is held back; empty where it is not."""
    ending = extension(name)
    if content.startswith(_PROGRAM_HEADS) or ending in _PROGRAM_NAMES:
        return PROGRAM
    if ending in _SCRIPT_NAMES or _starts_like_a_script(content):
        return SCRIPT
    if ending in _DISK_NAMES or content[32769:32774] == b"CD001":
        return DISK
    if ending in _MACRO_NAMES or _has_macros(content):
        return MACROS
    return PACKED if _packs_a_program(content) else ""


def _starts_like_a_script(content: bytes) -> bool:
    start = content[:200].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    return start.startswith(_SCRIPT_STARTS) and is_text(content[:4096])


def _has_macros(content: bytes) -> bool:
    if content.startswith(ZIP_HEAD):
        return any(
            name.lower().endswith(("vbaproject.bin", "vbadata.xml"))
            or name.startswith(("Basic/", "Scripts/"))
            for name in zip_names(content)
        )
    if content.startswith(OLE_HEAD):
        return any(ole_holds(content, stream) for stream in _VBA_STREAMS)
    return False


def _packs_a_program(content: bytes) -> bool:
    if not content.startswith(ZIP_HEAD):
        return False
    risky = _PROGRAM_NAMES | _SCRIPT_NAMES | _MACRO_NAMES | _DISK_NAMES
    return any(extension(name) in risky for name in zip_names(content))

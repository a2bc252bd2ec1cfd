"""Endings of names that a computer would run, or that can hold what it would run."""

# Run by the computer itself.
PROGRAMS = frozenset(
    [
        "apk",
        "app",
        "appimage",
        "application",
        "appref-ms",
        "appx",
        "cab",
        "class",
        "com",
        "cpl",
        "deb",
        "diagcab",
        "dll",
        "dmg",
        "drv",
        "dylib",
        "elf",
        "exe",
        "gadget",
        "jar",
        "jnlp",
        "lnk",
        "msi",
        "msix",
        "msp",
        "ocx",
        "pif",
        "pkg",
        "rpm",
        "run",
        "scr",
        "so",
        "sys",
        "vxd",
        "wll",
        "xll",
    ]
)

# Run by a program that every computer has.
SCRIPTS = frozenset(
    [
        "applescript",
        "bash",
        "bat",
        "chm",
        "cmd",
        "command",
        "csh",
        "desktop",
        "hlp",
        "hta",
        "inf",
        "iqy",
        "js",
        "jscript",
        "jse",
        "library-ms",
        "mjs",
        "msc",
        "pl",
        "ps1",
        "ps1xml",
        "psd1",
        "psm1",
        "py",
        "pyw",
        "rb",
        "reg",
        "scf",
        "scpt",
        "sct",
        "search-ms",
        "settingcontent-ms",
        "sh",
        "slk",
        "url",
        "vb",
        "vbe",
        "vbs",
        "website",
        "ws",
        "wsc",
        "wsf",
        "wsh",
        "zsh",
    ]
)

# Documents made to carry macros.
MACRO_DOCUMENTS = frozenset(
    [
        "docm",
        "dotm",
        "potm",
        "ppa",
        "ppam",
        "ppsm",
        "pptm",
        "sldm",
        "xla",
        "xlam",
        "xlm",
        "xlsb",
        "xlsm",
        "xltm",
    ]
)

# Images of disks.
DISKS = frozenset(["img", "iso", "udf", "vhd", "vhdx", "vmdk"])

RISKY = PROGRAMS | SCRIPTS | MACRO_DOCUMENTS | DISKS

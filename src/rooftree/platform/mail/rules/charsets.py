"""Turn the bytes of a mail into text, whatever they claim to be."""

import re

from charset_normalizer import from_bytes

_ALIASES = {
    "ascii": "utf-8",
    "us-ascii": "utf-8",
    "ansi_x3.4-1968": "utf-8",
    "7bit": "utf-8",
    "8bit": "utf-8",
    "utf8mb4": "utf-8",
    "unicode": "utf-8",
    "utf-8-sig": "utf-8",
    "unicode-1-1-utf-7": "utf-7",
    "x-unicode-2-0-utf-7": "utf-7",
    "iso-8859-1": "windows-1252",
    "iso8859-1": "windows-1252",
    "latin1": "windows-1252",
    "latin-1": "windows-1252",
    "ansi": "windows-1252",
    "iso-8859-9": "windows-1254",
    "iso-8859-8-i": "iso-8859-8",
    "iso-8859-8-e": "iso-8859-8",
    "iso-8859-6-i": "iso-8859-6",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "x-gbk": "gb18030",
    "gb_2312-80": "gb18030",
    "big5": "cp950",
    "x-big5": "cp950",
    "ks_c_5601-1987": "cp949",
    "ks_c_5601": "cp949",
    "ks_c_5601-1989": "cp949",
    "euc-kr": "cp949",
    "shift_jis": "cp932",
    "shift-jis": "cp932",
    "x-sjis": "cp932",
    "sjis": "cp932",
    "x-euc-jp": "euc-jp",
    "iso-2022-jp": "iso2022_jp_ext",
    "x-mac-roman": "mac-roman",
    "macintosh": "mac-roman",
    "x-mac-cyrillic": "mac-cyrillic",
    "cp-850": "cp850",
    "koi8r": "koi8-r",
    "win-1251": "windows-1251",
    "cp-1251": "windows-1251",
    "windows-874": "cp874",
    "tis-620": "cp874",
}
_NAME = re.compile(r"[a-z0-9][a-z0-9_.:+-]*")
# Python knows these names, but they are no way to write a mail.
_NOT_FOR_MAIL = re.compile(r"unicode.?escape|idna|punycode|undefined|mbcs|oem", re.IGNORECASE)
_BYTE_ORDER_MARKS = (
    (b"\xef\xbb\xbf", "utf-8"),
    (b"\xff\xfe", "utf-16-le"),
    (b"\xfe\xff", "utf-16-be"),
)
_LOOKED_AT = 20_000
_HIGH = re.compile(rb"[\x80-\xff]+")
_LONG_RUNS = 2
_MOSTLY = 0.6
_COMMON = frozenset(
    "\u043e\u0435\u0430\u0438\u043d\u0442\u0441\u0440\u0432\u043b\u043a\u043c\u0434\u043f\u0443\u044f\u044b\u044c"
)
# Half-width syllables and private signs: what a wrong guess looks like.
_UNLIKELY = re.compile(r"[\uff61-\uff9f\ue000-\uf8ff\u2500-\u257f]")
_FEW_FAULTS = 0.1


def decode_bytes(content: bytes, declared: str | None = None) -> str:
    """Give the text. Tries what is declared, then UTF-8, then a guess, then Windows-1252."""
    return decoded_text(content, declared)[0]


def decoded_text(content: bytes, declared: str | None = None) -> tuple[str, str]:
    """Give the text, and what was wrong with it in words; empty where nothing was."""
    for mark, name in _BYTE_ORDER_MARKS:
        if content.startswith(mark):
            return content[len(mark) :].decode(name, "replace"), ""
    charset = charset_name(declared)
    text = _strictly(content, charset) if charset is not None else None
    if text is not None:
        return text, ""
    if charset == "utf-8" and not _is_undeclared(declared):
        # One broken letter must not turn every other one into nonsense.
        text = content.decode("utf-8", "replace")
        if text.count("\ufffd") <= max(1, _FEW_FAULTS * sum(not c.isascii() for c in text)):
            return text, "Some letters are broken: they are no UTF-8."
    return _otherwise(content, charset), _wrong(content, declared, charset)


def _otherwise(content: bytes, charset: str | None) -> str:
    text = _strictly(content, "utf-8")
    if text is not None:
        return text
    guess = None if charset not in {None, "utf-8"} else _guess(content)
    for likely in (guess, "windows-1252"):
        text = _strictly(content, likely) if likely else None
        if text is not None:
            return text
    return content.decode("latin-1")


def _wrong(content: bytes, declared: str | None, charset: str | None) -> str:
    if content.isascii() and not declared:
        return ""
    named = " ".join((declared or "").encode("ascii", "replace").decode().split())[:40]
    if not named or _is_undeclared(declared):
        return "It does not say in which charset its letters are: they were guessed."
    if charset is None:
        return f"It names a charset that nobody knows: {named}."
    return f"Its letters are not in the charset it names: {named}."


def charset_name(declared: str | None) -> str | None:
    """Give the name Python knows a charset by; None for a name that means nothing."""
    name = (declared or "").strip().strip("\"'").split("*", 1)[0].split(";", 1)[0].strip().lower()
    found = _NAME.search(name.replace(" ", ""))
    name = found[0] if found else ""
    if not name or name in {"x-user-defined", "unknown-8bit", "x-unknown", "default"}:
        return None
    name = _ALIASES.get(name, name)
    if _NOT_FOR_MAIL.search(name):
        return None
    try:
        b"".decode(name)
        "".encode(name)
    except (LookupError, UnicodeError, ValueError, TypeError):
        return None
    return name


def _is_undeclared(declared: str | None) -> bool:
    return "ascii" in (declared or "").lower()


def _strictly(content: bytes, charset: str) -> str | None:
    try:
        return content.decode(charset)
    except (LookupError, UnicodeError, ValueError, TypeError):
        return None


def _guess(content: bytes) -> str | None:
    """Guess the charset of words that are no UTF-8; None for the alphabet of western Europe."""
    content = content[:_LOOKED_AT]
    runs = _HIGH.findall(content)
    if sum(map(len, runs)) < _LONG_RUNS * len(runs):
        # Single letters among ASCII ones: accents.
        return None
    scores = {name: _share_of_common(content, name) for name in ("koi8-r", "windows-1251")}
    likely = max(scores, key=lambda name: scores[name])
    if scores[likely] > _MOSTLY:
        return likely
    try:
        best = from_bytes(content).best()
    except Exception:  # noqa: BLE001 - a guess that fails is no guess
        return None
    if best is None or _UNLIKELY.search(str(best)):
        return None
    return best.encoding


def _share_of_common(content: bytes, charset: str) -> float:
    """Say how many of the letters beyond ASCII are among the commonest of Russian."""
    high = [sign for sign in content.decode(charset, "replace") if not sign.isascii()]
    return sum(sign in _COMMON for sign in high) / len(high) if high else 0.0

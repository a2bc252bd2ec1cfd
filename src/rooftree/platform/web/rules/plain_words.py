"""Write values the way staff read them, and the way a spreadsheet may hold them."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

from rooftree.platform.web.rules.read_date import write_date

LONDON = ZoneInfo("Europe/London")
# A cell that begins so is run as a formula by a spreadsheet.
_FORMULA_STARTS = ("=", "+", "-", "@", "＝", "＋", "－", "＠")  # noqa: RUF001 - the wide ones count


def plain(value: object) -> str:
    """Write "23 November 2026", "23 November 2026 at 14:02", "Yes", or the text itself."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "Yes" if value else "No"
    if isinstance(value, datetime):
        local = value.astimezone(LONDON)
        return f"{write_date(local.date())} at {local:%H:%M}"
    if isinstance(value, date):
        return write_date(value)
    return str(value)


def harmless(value: object) -> object:
    """Put an apostrophe before text that a spreadsheet would run as a formula."""
    if isinstance(value, str) and value.lstrip().startswith(_FORMULA_STARTS):
        return f"'{value}"
    return value


def initials(name: str) -> str:
    """Write "MK" for "Morag Kerr"; one letter for one word."""
    words = [word for word in name.replace("-", " ").split() if word[0].isalpha()]
    if not words:
        return "?"
    first, *rest = words
    return (first[0] + (rest[-1][0] if rest else "")).upper()

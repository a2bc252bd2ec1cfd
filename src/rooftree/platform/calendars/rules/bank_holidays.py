"""Bank holidays by year, from the `holidays` library: right for Scotland's own days."""

from datetime import date
from importlib.metadata import version

_LIBRARY = "holidays "
SOURCE = f"{_LIBRARY}{version('holidays')}"
YEARS_AHEAD = 5


def bank_holidays(subdivision: str, year: int) -> dict[date, str]:
    """Give the bank holidays of SCT, ENG, WLS or NIR, substitutes included."""
    import holidays  # noqa: PLC0415 - slow to import, and asked for once a month

    found = holidays.country_holidays("GB", subdiv=subdivision, years=year, language="en_GB")
    return {on: name for on, name in sorted(found.items()) if on.year == year}


def years_kept(on: date) -> range:
    """Give the years whose bank holidays are loaded on a day: the last one to five ahead."""
    return range(on.year - 1, on.year + YEARS_AHEAD + 1)


def is_from_the_library(source: str) -> bool:
    """Say whether a closed day was loaded, and not added by staff."""
    return source.startswith(_LIBRARY)

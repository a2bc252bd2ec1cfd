"""Bank holidays by year, from the `holidays` library: right for Scotland's own days."""

from datetime import date
from importlib.metadata import version

SOURCE = f"holidays {version('holidays')}"


def bank_holidays(subdivision: str, year: int) -> dict[date, str]:
    """Give the bank holidays of SCT, ENG, WLS or NIR, substitutes included."""
    import holidays  # noqa: PLC0415 - slow to import, and asked for once a month

    found = holidays.country_holidays("GB", subdiv=subdivision, years=year, language="en_GB")
    return {on: name for on, name in sorted(found.items()) if on.year == year}

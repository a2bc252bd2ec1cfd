"""Bank holidays by year, from the `holidays` library: right for Scotland's own days."""

from datetime import date
from importlib.metadata import version

import holidays

SOURCE = f"holidays {version('holidays')}"


def bank_holidays(subdivision: str, year: int) -> dict[date, str]:
    """Give the bank holidays of SCT, ENG, WLS or NIR, substitutes included."""
    found = holidays.country_holidays("GB", subdiv=subdivision, years=year, language="en_GB")
    return {on: name for on, name in sorted(found.items()) if on.year == year}

"""Days in words."""

from datetime import date


def day_words(day: date) -> str:
    """Write it as staff do: 23 November 2026."""
    return f"{day.day} {day:%B %Y}"


def days_words(number: int) -> str:
    """Write so many days."""
    return "1 day" if number == 1 else f"{number} days"

"""How long mail is kept: classes, the periods that ship, and the day that a period ends."""

from datetime import date

# A mail that could not be read has no class of its own.
UNREAD = "unread"
CLASSES = {
    "human": "A person’s mail",
    "out-of-office": "Out-of-office answers",
    "bounce-permanent": "Returned mail, for good",
    "bounce-temporary": "Returned mail, for now",
    "receipt": "Receipts",
    "list": "Mailing lists",
    "system": "Mail of systems",
    "ours": "Our own mail come back",
    UNREAD: "Mail that could not be read",
}
# Round figures of ours that nobody has proved: a site sets its own and confirms them.
SHIPPED_MONTHS = {"human": 72, UNREAD: 24, "ours": 12}
OTHER_MONTHS = 12
SHIPPED_BASIS = "A round figure that ships with Rooftree. Not proved: set your own and confirm it."
SHIPPED_FROM = date(2026, 1, 1)
LONGEST_MONTHS = 1200


def shipped_months(mail_class: str) -> int:
    """Give the period that ships for a class."""
    return SHIPPED_MONTHS.get(mail_class, OTHER_MONTHS)


def months_before(on: date, months: int) -> date:
    """Give the day so many months before; a shorter month's last day where it has no such day."""
    years, month = divmod(on.year * 12 + on.month - 1 - months, 12)
    for day in (on.day, 30, 29, 28):
        try:
            return date(years, month + 1, min(day, on.day))
        except ValueError:
            continue
    raise AssertionError  # every month has a 28th

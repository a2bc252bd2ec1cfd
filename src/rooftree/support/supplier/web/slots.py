"""What supplier cases show on lower pages."""


def fill_slots() -> None:
    """Put each part into its slot; called once from `apps.py`."""

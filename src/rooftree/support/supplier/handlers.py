"""What supplier cases do when something below tells that something happened."""


def listen() -> None:
    """Have all of these called; once, from `apps.py`."""

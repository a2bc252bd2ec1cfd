"""What an alarm says: what did not happen, when, and what is missing because of it."""

from datetime import datetime

from rooftree.platform.jobs.rules.london_times import LONDON


def _time(at: datetime) -> str:
    local = at.astimezone(LONDON)
    return f"{local:%H:%M} on {local.day} {local:%B %Y}"


def missed_words(title: str, first: datetime, count: int, should_produce: str) -> str:
    """Say how many due times passed while no worker ran."""
    times = "1 time" if count == 1 else f"{count} times"
    return (
        f"“{title}” was due {times} from {_time(first)} and did not run,"
        f" because no worker was running. It should produce {should_produce}."
    )


def late_words(title: str, due_at: datetime, at: datetime, should_produce: str) -> str:
    """Say that it starts only now."""
    return (
        f"“{title}” was due at {_time(due_at)} and starts only now, at {_time(at)}."
        f" It should produce {should_produce}."
    )


def not_started_words(title: str, due_at: datetime, should_produce: str) -> str:
    """Say that it waits."""
    return (
        f"“{title}” was due at {_time(due_at)} and has not started."
        f" The worker may be busy or stuck. It should produce {should_produce}."
    )


def not_ended_words(title: str, started_at: datetime, should_produce: str) -> str:
    """Say that it runs on."""
    return (
        f"“{title}” started at {_time(started_at)} and has not ended."
        f" It should produce {should_produce}."
    )


def failed_words(title: str, due_at: datetime, fault: str) -> str:
    """Say that it broke off."""
    return f"“{title}”, due at {_time(due_at)}, failed ({fault}). It is tried again."


def short_words(title: str, due_at: datetime, produced: int, least: int, what: str) -> str:
    """Say that too little came of it."""
    return (
        f"“{title}”, due at {_time(due_at)}, produced {produced}, and {least} is the least expected:"
        f" {what}."
    )

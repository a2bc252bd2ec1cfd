"""What runs by the clock; each says what it should produce, so that the watchdog can tell."""

from collections.abc import Callable
from dataclasses import dataclass

from rooftree.platform.jobs.rules.london_times import check_cron
from rooftree.platform.jobs.rules.titles import title_of

Produces = Callable[[], int]
_known: dict[str, "Schedule"] = {}


@dataclass(frozen=True)
class Schedule:
    """A function that runs by the clock. `cron` is in London time; `least` is what it must produce.

    It must start within `late_after_minutes` of its time and end within `longest_minutes`.
    """

    name: str
    cron: str
    should_produce: str
    least: int
    late_after_minutes: int
    longest_minutes: int
    function: Produces

    @property
    def title(self) -> str:
        """What it does, in the words of its function."""
        return title_of(self.function) or self.name


def scheduled(
    *,
    name: str,
    cron: str,
    should_produce: str,
    least: int = 0,
    late_after_minutes: int = 10,
    longest_minutes: int = 60,
) -> Callable[[Produces], Produces]:
    """Have the function, safe to run twice, run by the clock; it returns how many it produced."""
    check_cron(cron)

    def register(function: Produces) -> Produces:
        if name in _known and _known[name].function.__module__ != function.__module__:
            message = f"Two modules call a schedule {name!r}."
            raise ValueError(message)
        _known[name] = Schedule(
            name, cron, should_produce, least, late_after_minutes, longest_minutes, function
        )
        return function

    return register


def schedules() -> list[Schedule]:
    """Give every schedule, by name."""
    return sorted(_known.values(), key=lambda schedule: schedule.name)


def schedule_named(name: str) -> Schedule | None:
    """Find one."""
    return _known.get(name)


def title_of_schedule(name: str) -> str:
    """Say what a schedule does; its name where this release has it no longer."""
    known = _known.get(name)
    return known.title if known else name

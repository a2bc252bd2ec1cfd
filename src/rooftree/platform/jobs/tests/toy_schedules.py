"""Schedules that tests run."""

from dataclasses import dataclass, field

from rooftree.platform.jobs.schedules import Schedule


@dataclass
class Toy:
    """Make a toy. Its runs and products are set by the test."""

    produces: int = 1
    is_broken: bool = False
    ran: list[int] = field(default_factory=list)

    def __call__(self) -> int:
        self.ran.append(self.produces)
        if self.is_broken:
            message = "broken"
            raise ValueError(message)
        return self.produces


def hourly(toy: Toy, *, least: int = 0) -> Schedule:
    """Have the toy run each hour."""
    return Schedule(
        name="jobs.toy",
        cron="0 * * * *",
        should_produce="a toy",
        least=least,
        late_after_minutes=10,
        longest_minutes=60,
        function=toy,
    )

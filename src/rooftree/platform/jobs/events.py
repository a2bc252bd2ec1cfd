"""What the watchdog tells."""

from dataclasses import dataclass


@dataclass(frozen=True)
class AlarmRaised:
    """Something that should have happened by the clock did not. `kind` as in the alarm's row."""

    alarm_id: int
    schedule: str
    kind: str

"""How a case stands, as the supplier reads it: who has to do something."""

from dataclasses import dataclass

from rooftree.support.supplier.choices import Status

_SHAPES = {
    Status.ACTIVE: "work",
    Status.WAITING: "wait",
    Status.RESOLVED: "done",
    Status.CLOSED: "off",
}


@dataclass(frozen=True)
class SeatTag:
    """A state as drawn."""

    shape: str
    label: str


def tag_of(status: str) -> SeatTag:
    """Give the paper's own word for it."""
    return SeatTag(_SHAPES[Status(status)], str(Status(status).label))

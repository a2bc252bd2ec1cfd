"""Who owns the level an enquiry stands at."""

from datetime import datetime

from django.utils import timezone

from rooftree.support.model import interface as model


def owner_for(lane: int, at: datetime) -> model.LevelOwner | None:
    """Give the team whose work it was at that instant: level 0 for lane 0, else level 2."""
    return model.owner_of(0 if lane == 0 else 2, on=timezone.localdate(at))

"""Who owns the level an enquiry stands at, and whose the enquiry is."""

from datetime import datetime

from django.utils import timezone

from rooftree.support.enquiries.models import Enquiry
from rooftree.support.enquiries.queries.crew import crew_at
from rooftree.support.model import interface as model


def owner_for(lane: int, at: datetime) -> model.LevelOwner | None:
    """Give the team whose work it was at that instant: level 0 for lane 0, else level 2."""
    return model.owner_of(0 if lane == 0 else 2, on=timezone.localdate(at))


def working_owner_id(enquiry: Enquiry, at: datetime) -> int | None:
    """Give whose the enquiry is: nobody's where its owner no longer works the desk."""
    return crew_at(at).owner_id(enquiry) if enquiry.owner_id else None

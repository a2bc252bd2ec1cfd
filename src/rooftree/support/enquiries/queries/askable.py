"""Which other teams may be asked about an enquiry: never the one whose work it is."""

from datetime import datetime

from django.utils import timezone

from rooftree.platform.mail import interface as mail
from rooftree.platform.staff import interface as staff
from rooftree.support.enquiries.models import Enquiry
from rooftree.support.enquiries.rules.addresses import same
from rooftree.support.model import interface as model


def teams_to_ask(enquiry: Enquiry, at: datetime) -> list[staff.TeamLine]:
    """Give the teams with a mailbox that neither own the level nor had the question first."""
    owner = model.owner_of(0 if enquiry.lane == 0 else 2, on=timezone.localdate(at))
    own = {owner.mailbox if owner else "", _came_to(enquiry)} - {""}
    return [
        team
        for team in staff.teams()
        if team.mailbox
        and not (owner and team.id == owner.team_id)
        and not any(same(team.mailbox, address) for address in own)
    ]


def _came_to(enquiry: Enquiry) -> str:
    first = enquiry.messages.order_by("at", "id").first()
    if first is None or first.inbound_id is None:
        return ""
    return mail.arrived_mail(first.inbound_id).mailbox

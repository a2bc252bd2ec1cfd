"""Whom the desk may ask, and how their answer's sender is shown."""

from datetime import timedelta

import pytest

from rooftree.platform.staff import interface as staff
from rooftree.support.enquiries.actions.ask_team import OwnTeam, TeamAsk, ask_team
from rooftree.support.enquiries.models import Enquiry, TeamMessage
from rooftree.support.enquiries.queries.enquiry_page import enquiry_page
from rooftree.support.enquiries.tests.factories import (
    NOW,
    TODAY,
    make,
    reply_address,
    rows,
    sign_in,
    write,
)
from rooftree.support.model import interface as model

pytestmark = pytest.mark.django_db


def ask(cast, enquiry, team, who="callum.reid"):
    asked = TeamAsk(text="Can you look?", team_id=staff.team_by_key(team).id)
    return ask_team(actor=cast.actor(who), enquiry_id=enquiry.pk, ask=asked)


class AskTeam:
    def test_never_offers_nor_asks_the_team_that_owns_the_level(self, cast):
        enquiry = make()
        page = enquiry_page(actor=cast.actor("callum.reid"), enquiry_id=enquiry.pk, at=NOW)
        names = [team.name for team in page.teams]
        assert "IHMS project team" not in names
        assert "Rents Control" in names
        with pytest.raises(OwnTeam):
            ask(cast, enquiry, "ihms")

    def test_never_asks_the_mailbox_that_the_question_came_to(self, cast, clock):
        write()
        enquiry = Enquiry.objects.get()
        rows("model.Level").update(mailbox="")
        clock.move_to(NOW + (model.initial_period_ends_on() - TODAY) + timedelta(days=1))
        with pytest.raises(OwnTeam):
            ask(cast, enquiry, "ihms", who="isla.fergusson")

    def test_says_no_on_the_page_and_keeps_the_words(self, cast, client):
        enquiry = make()
        own = staff.team_by_key("ihms").id
        desk = sign_in(client, cast, "callum.reid")
        page = desk.post(f"/desk/{enquiry.pk}/team/", {"team": own, "text": "Can you look?"})
        assert page.status_code == 422
        assert "Can you look?" in page.content.decode()


class TeamsMailbox:
    @pytest.mark.parametrize("sender", ["rents-control@council.example", "finance@council.example"])
    def test_is_an_address_we_hold(self, cast, sender):
        enquiry = make()
        asked = TeamMessage.objects.get(question_id=ask(cast, enquiry, "rents-control"))
        write("Posted tonight.\n", to=reply_address(asked.outbound_id), sender=sender)
        page = enquiry_page(actor=cast.actor("callum.reid"), enquiry_id=enquiry.pk, at=NOW)
        (answer,) = (item for item in page.thread if item.kind == "answered")
        assert (answer.tag.label, answer.tag.shape) == ("Team’s mailbox, not proved", "ask")

    def test_is_known_by_the_question_when_the_team_has_another_now(self, cast):
        enquiry = make()
        asked = TeamMessage.objects.get(question_id=ask(cast, enquiry, "rents-control"))
        rows("staff.Team").filter(key="rents-control").update(mailbox="rents@council.example")
        write("x\n", to=reply_address(asked.outbound_id), sender="rents-control@council.example")
        assert TeamMessage.objects.get(direction="answered").proof == "team"

    def test_leaves_a_stranger_unheld(self, cast):
        asked = TeamMessage.objects.get(question_id=ask(cast, make(), "rents-control"))
        write("x\n", to=reply_address(asked.outbound_id), sender="x@example.org")
        assert TeamMessage.objects.get(direction="answered").proof == "unknown"

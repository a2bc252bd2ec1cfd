"""The open cases of somebody who left."""

import pytest

from rooftree.platform.access.interface import ColleagueLeft
from rooftree.platform.events import interface as events
from rooftree.support.supplier.choices import Status
from rooftree.support.supplier.tests.factories import TODAY, make_case, rows

pytestmark = pytest.mark.django_db


def leaves(cast, heir: str | None) -> None:
    callum = cast.id("callum.reid")
    events.publish(ColleagueLeft(callum, cast.id(heir) if heir else None, TODAY))


class HandOnCases:
    @pytest.mark.parametrize(
        ("heir", "owner", "words"),
        [
            ("morag.kerr", "morag.kerr", "Callum Reid left; Morag Kerr has it now"),
            # Works at no level 3.
            ("fatima.aziz", None, "Callum Reid left; nobody has it now"),
            (None, None, "Callum Reid left; nobody has it now"),
        ],
    )
    def test_gives_open_ones_to_the_heir_or_to_the_team(self, cast, heir, owner, words):
        case = make_case(owner_id=cast.id("callum.reid"))
        closed = make_case(owner_id=cast.id("callum.reid"), status=Status.CLOSED)
        leaves(cast, heir)
        case.refresh_from_db()
        closed.refresh_from_db()
        assert case.owner_id == (cast.id(owner) if owner else None)
        assert case.log.get(what="owner").words == words
        assert closed.owner_id == cast.id("callum.reid")
        assert rows("enquiries.Notice").filter(record_id=case.pk).exists()

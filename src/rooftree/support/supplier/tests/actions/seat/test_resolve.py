"""A case is resolved, and a release dated, from the supplier's seat."""

from datetime import timedelta

import pytest

from rooftree.platform.access.interface import NotAllowed
from rooftree.support.supplier.actions.releases.keep_dates import ReasonMissing
from rooftree.support.supplier.actions.seat.date_release import (
    DateIsPast,
    Promise,
    date_release_from_seat,
)
from rooftree.support.supplier.actions.seat.resolve import ResolvedAlready, resolve_from_seat
from rooftree.support.supplier.choices import Status
from rooftree.support.supplier.tests.factories import NOW, TODAY, make_case
from rooftree.support.supplier.tests.seating import actor_of, seat

pytestmark = pytest.mark.django_db
LATER = NOW + timedelta(minutes=10)


class ResolveFromSeat:
    def test_keeps_how_and_stops_the_clocks(self, cast):
        case = make_case()
        actor = actor_of(seat(case))
        resolve_from_seat(actor=actor, case_id=case.pk, text="The index was rebuilt.", at=LATER)
        case.refresh_from_db()
        assert (case.status, case.here_because) == (Status.RESOLVED, "supplier-resolved")
        assert (case.resolved_at, case.messages.get().text) == (LATER, "The index was rebuilt.")
        with pytest.raises(ResolvedAlready):
            resolve_from_seat(actor=actor, case_id=case.pk, text="Again.")
        with pytest.raises(NotAllowed):
            resolve_from_seat(actor=actor, case_id=make_case().pk, text="Not mine.")


class DateReleaseFromSeat:
    def test_has_the_case_wait_for_it_and_moves_it_only_with_a_reason(self, cast):
        case = make_case(priority=3)
        actor = actor_of(seat(case))
        soon, later = TODAY + timedelta(days=10), TODAY + timedelta(days=20)
        date_release_from_seat(actor=actor, case_id=case.pk, promise=Promise("8.4", soon))
        with pytest.raises(ReasonMissing):
            date_release_from_seat(actor=actor, case_id=case.pk, promise=Promise("8.4", later))
        moved = Promise("8.4", later, "A test failed")
        date_release_from_seat(actor=actor, case_id=case.pk, promise=moved)
        case.refresh_from_db()
        assert case.release is not None
        assert (case.release.version, case.release.planned_on) == ("8.4", later)
        assert case.release.dates.first().set_by_name == "Rowan Sim"
        with pytest.raises(DateIsPast):
            date_release_from_seat(
                actor=actor, case_id=case.pk, promise=Promise("8.5", TODAY - timedelta(days=1))
            )
        with pytest.raises(NotAllowed):
            date_release_from_seat(actor=actor, case_id=make_case().pk, promise=moved)

"""Dates of releases, and the cases that they should close."""

from datetime import date

import pytest

from rooftree.platform.access import interface as access
from rooftree.support.supplier.actions.releases.check_case import (
    NotReleased,
    WordsMissing,
    check_case,
)
from rooftree.support.supplier.actions.releases.choose_release import (
    ReleaseWithdrawn,
    choose_new_release,
    choose_release,
)
from rooftree.support.supplier.actions.releases.keep_dates import (
    AlreadyReleased,
    ReasonMissing,
    ReleasedAhead,
    SameDate,
    VersionKnown,
    add_release,
    mark_released,
    move_date,
    put_date,
    withdraw_release,
)
from rooftree.support.supplier.actions.releases.warn import warn_of_releases
from rooftree.support.supplier.models import CaseNote, Release
from rooftree.support.supplier.queries.releases.card import release_card
from rooftree.support.supplier.queries.releases.releases import release_page, releases_missed
from rooftree.support.supplier.tests.factories import NOW, SYSTEM, TODAY, make_case, rows

MAY, JUNE, DECEMBER = date(2026, 5, 4), date(2026, 6, 1), date(2026, 12, 1)


@pytest.fixture
def actor(cast):
    return cast.actor("callum.reid")


def promised(actor, planned_on=MAY, version="7.4"):
    return add_release(actor=actor, version=version, planned_on=planned_on, at=NOW)


def waiting(release_id, **values):
    return make_case(priority=3, release_id=release_id, **values)


@pytest.mark.django_db
class KeepDates:
    def test_refuses_a_second_release_of_one_version(self, actor):
        promised(actor, version="7.4a")
        with pytest.raises(VersionKnown):
            promised(actor, version="7.4A")

    def test_moves_a_date_with_a_reason_and_keeps_the_earlier_one(self, actor):
        number = promised(actor)
        with pytest.raises(ReasonMissing):
            move_date(actor=actor, release_id=number, planned_on=JUNE, reason="", at=NOW)
        with pytest.raises(SameDate):
            move_date(actor=actor, release_id=number, planned_on=MAY, reason="Late", at=NOW)
        case = waiting(number)
        move_date(actor=actor, release_id=number, planned_on=JUNE, reason="Tests failed", at=NOW)
        page = release_page(actor=actor, release_id=number, at=NOW, on=TODAY)
        assert [each.planned_on for each in page.dates] == [JUNE, MAY]
        words = "7.4 moved from 4 May 2026 to 1 June 2026: Tests failed"
        assert case.log.get(what="release").words == words

    def test_tells_missed_dates_until_the_release_is_out(self, actor):
        number = promised(actor)
        promised(actor, DECEMBER, "8.0")
        assert [each.version for each in releases_missed(actor=actor, on=TODAY)] == ["7.4"]
        with pytest.raises(ReleasedAhead):
            mark_released(actor=actor, release_id=number, released_on=DECEMBER, at=NOW)
        mark_released(actor=actor, release_id=number, released_on=TODAY, at=NOW)
        assert releases_missed(actor=actor, on=TODAY) == []
        line = release_page(actor=actor, release_id=number, at=NOW, on=TODAY).line
        assert line.standing.days_late == 203
        with pytest.raises(AlreadyReleased):
            move_date(actor=actor, release_id=number, planned_on=DECEMBER, reason="x", at=NOW)

    def test_promises_again_what_was_withdrawn(self, actor):
        number = promised(actor)
        withdraw_release(actor=actor, release_id=number, reason="Faulty", at=NOW)
        assert releases_missed(actor=actor, on=TODAY) == []
        with pytest.raises(ReleaseWithdrawn):
            choose_release(actor=actor, case_id=make_case().pk, release_id=number, at=NOW)
        move_date(actor=actor, release_id=number, planned_on=MAY, reason="Mended", at=NOW)
        assert Release.objects.get(pk=number).withdrawn_on is None

    def test_names_release_and_date_on_a_case_for_who_was_let_in_elsewhere(self, cast):
        case = make_case(priority=3)
        given = {"actor": SYSTEM, "case": case, "version": "9.0", "reason": "Slipped", "at": NOW}
        number = put_date(**given, planned_on=MAY)
        assert put_date(**given, planned_on=JUNE) == number
        case.refresh_from_db()
        assert (case.release_id, case.release.planned_on) == (number, JUNE)

    def test_refuses_who_does_not_work_at_level_3(self, cast):
        with pytest.raises(access.NotAllowed):
            promised(cast.actor("morven.baillie"))


@pytest.mark.django_db
class WarnOfReleases:
    def test_rings_once_for_each_promised_day_that_was_missed(self, cast, actor):
        number = promised(actor)
        promised(actor, DECEMBER, "8.0")
        assert [warn_of_releases(actor=SYSTEM, at=NOW) for _ in range(2)] == [1, 0]
        move_date(actor=actor, release_id=number, planned_on=JUNE, reason="Slipped", at=NOW)
        assert warn_of_releases(actor=SYSTEM, at=NOW) == 1
        told = rows("enquiries.Notice").filter(colleague=cast.id("morag.kerr"), record_id=number)
        assert told.latest("pk").words == "7.4 was promised for 1 June 2026 and has not come"


@pytest.mark.django_db
class CheckCase:
    def test_resolves_what_the_release_put_right(self, actor):
        number = promised(actor)
        case = waiting(number)
        with pytest.raises(NotReleased):
            check_case(actor=actor, release_id=number, case_id=case.pk, did_close=True, at=NOW)
        mark_released(actor=actor, release_id=number, released_on=TODAY, at=NOW)
        check_case(actor=actor, release_id=number, case_id=case.pk, did_close=True, at=NOW)
        case.refresh_from_db()
        assert (case.status, case.here_because) == ("resolved", "supplier-resolved")

    @pytest.mark.parametrize("status", ["resolved", "closed"])
    def test_makes_active_with_a_note_what_it_did_not(self, actor, status):
        number = promised(actor)
        case = waiting(number, status=status)
        mark_released(actor=actor, release_id=number, released_on=TODAY, at=NOW)
        asked = {"actor": actor, "release_id": number, "case_id": case.pk, "did_close": False}
        with pytest.raises(WordsMissing):
            check_case(**asked, at=NOW)
        check_case(**asked, words="Still line 1", at=NOW)
        case.refresh_from_db()
        assert case.status == "active"
        assert CaseNote.objects.get(case=case).text == "7.4 did not put it right: Still line 1"
        page = release_page(actor=actor, release_id=number, at=NOW, on=TODAY)
        assert (page.line.to_check, page.cases[0].did_close) == (0, False)


@pytest.mark.django_db
class ReleaseCard:
    def test_asks_for_a_release_where_the_target_is_one(self, actor):
        case = make_case(priority=3)
        assert release_card(actor, case, NOW).is_target
        assert not release_card(actor, make_case(priority=1), NOW).is_target
        assert release_card(actor, make_case(topic="documentation"), NOW) is None

    def test_shows_a_missed_date_and_asks_whether_it_closed_the_case(self, actor):
        case = make_case(priority=3)
        choose_new_release(actor=actor, case_id=case.pk, version="7", planned_on=MAY, at=NOW)
        case.refresh_from_db()
        assert release_card(actor, case, NOW).standing.is_missed
        mark_released(actor=actor, release_id=case.release_id, released_on=TODAY, at=NOW)
        case.refresh_from_db()
        assert release_card(actor, case, NOW).is_to_be_checked

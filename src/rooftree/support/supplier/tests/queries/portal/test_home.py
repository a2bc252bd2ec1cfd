"""The list of supplier cases: who sees it, in which order, and what narrows it."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from rooftree.platform.access import interface as access
from rooftree.support.supplier.choices import Status, Topic
from rooftree.support.supplier.models import CallRecord, Release
from rooftree.support.supplier.queries.portal.home import cases_listed, home_facts
from rooftree.support.supplier.queries.portal.narrowing import CaseFilters
from rooftree.support.supplier.tests.factories import NOW, make_case

pytestmark = pytest.mark.django_db
DAY = timedelta(days=1)


def listed(cast, sort="standing", *, is_descending=False, who="callum.reid", limit=50, **chosen):
    return cases_listed(
        actor=cast.actor(who),
        filters=CaseFilters(**chosen),
        sort=sort,
        is_descending=is_descending,
        places=slice(0, limit),
        supplier_name="Larkfield",
        at=timezone.now(),
    )


def subjects(cast, *args, **chosen):
    return [row.subject for row in listed(cast, *args, **chosen)[0]]


@pytest.fixture
def several(cast):
    """One of each, named after where it stands."""
    make_case(subject="with them, old", at=NOW - 9 * DAY)
    make_case(subject="with them, new", at=NOW - DAY)
    make_case(subject="for us", status=Status.WAITING, at=NOW - 2 * DAY, priority=3)
    make_case(subject="urgent", priority=1, at=NOW, supplier_reference="LKS-88214")
    make_case(subject="resolved", status=Status.RESOLVED, at=NOW - 20 * DAY)
    make_case(subject="closed", status=Status.CLOSED, at=NOW - 30 * DAY)
    make_case(subject="asks a password", topic=Topic.RELEASE_PASSWORD, at=NOW - 3 * DAY)
    return cast


class CasesListed:
    def test_stand_by_who_has_them_and_by_age(self, several):
        in_order = [
            "urgent",
            "for us",
            "with them, old",
            "asks a password",
            "with them, new",
            "resolved",
        ]
        assert subjects(several) == in_order
        assert subjects(several, is_descending=True) == in_order[::-1]
        assert subjects(several, "raised")[:2] == ["resolved", "with them, old"]
        assert subjects(several, "priority")[-1] == "asks a password"

    def test_are_narrowed(self, several):
        for chosen, found in (
            ({"stand": "us"}, ["for us"]),
            ({"stand": "closed"}, ["closed"]),
            ({"kind": "request"}, ["asks a password"]),
            ({"priority": "3"}, ["for us"]),
            ({"words": "LKS-88214"}, ["urgent"]),
            ({"words": "old"}, ["with them, old"]),
            ({"whose": "mine"}, []),
        ):
            assert subjects(several, **chosen) == found
        assert len(subjects(several, stand="all")) == 7

    def test_are_found_by_number(self, several):
        case = make_case(subject="by number")
        assert subjects(several, words=case.reference) == ["by number"]
        assert subjects(several, words=str(case.pk)) == ["by number"]

    def test_say_who_is_silent_and_what_is_missing(self, several):
        release = Release.objects.create(version="24.3", planned_on=(NOW - 3 * DAY).date())
        make_case(subject="promised", priority=3, release=release, at=NOW)
        rows = {row.subject: row for row in listed(several)[0]}
        assert rows["urgent"].is_call_missing
        assert not rows["for us"].is_call_missing
        assert rows["with them, old"].silence.is_long
        assert "Larkfield said nothing for 6" in rows["with them, old"].silence_words
        assert rows["for us"].silence is None
        assert (rows["for us"].who_has_it, rows["urgent"].who_has_it) == ("Us", "Larkfield")
        assert (rows["promised"].missed_release, rows["urgent"].missed_release) == ("24.3", "")

    def test_ask_as_often_for_many_rows_as_for_few(self, several):
        def asked(limit):
            with CaptureQueriesContext(connection) as queries:
                listed(several, limit=limit)
            return len(queries)

        asked(1)
        assert asked(6) == asked(1)

    @pytest.mark.parametrize("who", ["isla.fergusson", "nuala.byrne"])
    def test_are_for_the_team_that_owns_level_3(self, several, who):
        with pytest.raises(access.NotAllowed):
            listed(several, who=who)


class HomeFacts:
    def test_count_what_stands_where(self, several):
        facts = home_facts(actor=several.actor("callum.reid"))
        assert facts.counts == {
            "open": 6,
            "us": 1,
            "supplier": 4,
            "resolved": 1,
            "closed": 1,
            "all": 7,
            "without_call": 1,
        }

    def test_count_priority_1_without_a_call(self, cast):
        actor = cast.actor("callum.reid")
        case = make_case(priority=1)
        assert home_facts(actor=actor).without_call == 1
        CallRecord.objects.create(
            case=case,
            at=NOW,
            caller_name="Callum Reid",
            person_reached="Service desk",
            written_at=NOW,
            written_by_name="Callum Reid",
        )
        assert home_facts(actor=actor).without_call == 0

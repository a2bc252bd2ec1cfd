"""The order of the desk: by lane, then by arrival, whatever anybody does."""

from pathlib import Path
from tempfile import mkdtemp

import pytest
from django.db import connection, transaction
from django.db.utils import Error
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase as HypothesisCase

from rooftree.platform.access.interface import NotAllowed
from rooftree.platform.references.interface import Actor
from rooftree.support.enquiries.actions.triage import Triage, triage_enquiry
from rooftree.support.enquiries.actions.work import (
    close_enquiry,
    hand_back,
    reopen_enquiry,
    take_enquiry,
)
from rooftree.support.enquiries.models import Enquiry
from rooftree.support.enquiries.queries.desk import desk, queue_in_order
from rooftree.support.enquiries.queries.desk_counts import DeskFilters
from rooftree.support.enquiries.tests.factories import NOW, Cast, make, make_many, minutes

JOB = Actor.system("tests")
ENQUIRIES = st.lists(
    st.tuples(st.sampled_from(["sign-in", "urgent", "plain"]), st.integers(0, 10_000)),
    min_size=1,
    max_size=8,
)
STEPS = st.lists(
    st.tuples(
        st.integers(0, 7),
        st.sampled_from(
            ["take", "back", "close", "reopen", "urgent", "lower", "to lane 0", "out of lane 0"]
        ),
    ),
    max_size=12,
)

# Every other asker is somebody we hold.
ADDRESSES = ("person{}@example.org", "davie.kemp@council.example")


def place(row):
    """Say where an enquiry stands: lane, then arrival; in lane 0 strangers after the known."""
    return (row.lane, row.lane == 0 and row.proof == "unknown", row.received_at, row.pk)


class DeskOrder(HypothesisCase):
    @classmethod
    def setUpTestData(cls):
        cls.cast = Cast(Path(mkdtemp()))

    @settings(max_examples=20, deadline=None, suppress_health_check=list(HealthCheck))
    @given(ENQUIRIES, STEPS)
    def test_is_lane_then_arrival_after_any_operations(self, enquiries, steps):
        made = [
            make(
                address=ADDRESSES[n % 2].format(n),
                is_sign_in=kind == "sign-in",
                is_urgent=kind == "urgent",
                at=NOW - minutes(ago),
            )
            for n, (kind, ago) in enumerate(enquiries)
        ]
        actor = self.cast.actor("callum.reid")
        for index, step in steps:
            self._do(actor, made[index % len(made)].pk, step)
        rows = {row.reference: row for row in Enquiry.objects.exclude(status="closed")}
        lines = queue_in_order(actor=JOB, at=NOW)
        assert {line.enquiry for line in lines} == set(rows)
        keys = [place(rows[line.enquiry]) for line in lines]
        assert keys == sorted(keys)
        for line in lines:
            row = rows[line.enquiry]
            is_urgent = row.urgency in {"asked", "confirmed"}
            assert line.lane == (0 if row.is_sign_in else 1 if is_urgent else 2)

    def _do(self, actor, number, step):
        enquiry = Enquiry.objects.get(pk=number)
        if step == "reopen":
            if not enquiry.is_open:
                reopen_enquiry(actor=actor, enquiry_id=number, reason="again", at=NOW)
            return
        if not enquiry.is_open:
            return
        if step == "take":
            take_enquiry(actor=actor, enquiry_id=number, at=NOW)
        elif step == "back":
            hand_back(actor=actor, enquiry_id=number, reason="busy", at=NOW)
        elif step == "close":
            close_enquiry(actor=actor, enquiry_id=number, outcome="answered", at=NOW)
        else:
            decided = Triage(
                service_id=None,
                owner_id=enquiry.owner_id,
                is_urgent={"urgent": True, "lower": False}.get(step, enquiry.lane == 1),
                is_sign_in={"to lane 0": True, "out of lane 0": False}.get(
                    step, enquiry.is_sign_in
                ),
                reason="triage",
            )
            triage_enquiry(actor=actor, enquiry_id=number, decided=decided, at=NOW)


@pytest.mark.django_db
class LaneZero:
    @pytest.mark.parametrize(
        "filters",
        [
            DeskFilters(tab="urgent"),
            DeskFilters(tab="closed"),
            DeskFilters(words="no such words", help_key="no.page", service_id=1, page=9),
        ],
    )
    def test_no_filter_reaches_it(self, cast, filters):
        make(is_sign_in=True)
        found = desk(actor=cast.actor("callum.reid"), filters=filters, at=NOW)
        assert [row.lane for row in found.lane.rows] == [0]

    def test_no_column_can_be_set_to_leave_it(self, cast):
        enquiry = make(is_sign_in=True)
        with pytest.raises(Error), transaction.atomic(), connection.cursor() as cursor:
            cursor.execute("UPDATE enquiries_enquiry SET lane = 2 WHERE id = %s", [enquiry.pk])

    def test_strangers_stand_in_a_shown_group_and_cannot_bury_the_team(self, cast):
        make_many(60, address="stranger@example.org", is_sign_in=True, at=NOW - minutes(100))
        make(is_sign_in=True, at=NOW - minutes(1))
        found = desk(actor=cast.actor("callum.reid"), filters=DeskFilters(), at=NOW).lane
        assert [row.who for row in found.rows] == ["Morven Baillie"]
        assert len(found.strangers) == 5
        assert found.stranger_count == 60
        assert found.count == 61

    def test_stands_on_the_page_as_in_the_command(self, cast):
        actor = cast.actor("callum.reid")
        make(address="early@example.org", is_sign_in=True, at=NOW - minutes(90))
        make(is_sign_in=True, at=NOW - minutes(5))
        make(address="late@example.org", is_sign_in=True, at=NOW - minutes(2))
        make(is_urgent=True, at=NOW - minutes(120))
        make(address="plain@example.org", at=NOW - minutes(200))
        lines = queue_in_order(actor=JOB, at=NOW)
        found = desk(actor=actor, filters=DeskFilters(tab="all"), at=NOW)
        shown = [row.reference for row in (*found.lane.rows, *found.lane.strangers)]
        assert [line.enquiry for line in lines] == [row.reference for row in found.rows]
        assert [line.enquiry for line in lines if line.lane == 0] == shown
        assert ["unverified sender" in line.why for line in lines[:3]] == [False, True, True]

    def test_says_how_long_the_longest_waits_and_how_long_help_took(self, cast):
        make(is_sign_in=True, at=NOW - minutes(12))
        make(
            address="davie.kemp@council.example",
            is_sign_in=True,
            at=NOW - minutes(60),
            status="closed",
            closed_at=NOW,
            outcome="answered",
            first_helped_at=NOW - minutes(54),
        )
        lane = desk(actor=cast.actor("callum.reid"), filters=DeskFilters(), at=NOW).lane
        assert (lane.longest_wait, lane.usual_help) == ("12 min", "6 min")


@pytest.mark.django_db
class Desk:
    def test_counts_open_their_rows(self, cast):
        actor = cast.actor("callum.reid")
        make()
        make(owner_id=actor.colleague_id, status="in-hand")
        make(is_urgent=True)
        make(status="waiting-team")
        make(status="waiting-asker")
        make(status="closed", closed_at=NOW, outcome="answered")
        make(is_sign_in=True)
        for tab in ("urgent", "mine", "unassigned", "team", "asker", "all", "closed"):
            found = desk(actor=actor, filters=DeskFilters(tab=tab), at=NOW)
            assert len(found.rows) == found.total == found.counts[tab], tab
        assert found.counts["all"] == 6

    def test_refuses_those_whose_team_owns_nothing(self, cast):
        with pytest.raises(NotAllowed):
            desk(actor=cast.actor("morven.baillie"), filters=DeskFilters(), at=NOW)

    @pytest.mark.parametrize("number", [5, 50])
    def test_asks_the_database_as_often_for_five_rows_as_for_fifty(
        self, cast, number, django_assert_num_queries
    ):
        actor = cast.actor("callum.reid")
        make_many(number)
        make_many(number, address="p@example.org", is_sign_in=True)
        with django_assert_num_queries(7):
            desk(actor=actor, filters=DeskFilters(), at=NOW)

    def test_finds_by_words_number_service_and_page(self, cast):
        actor = cast.actor("callum.reid")
        wanted = make(text="The heating charge on Burnside Terrace", help_key="rents.account")
        make(address="davie.kemp@council.example", subject="Keys", text="Wrong hub")
        for filters in (
            DeskFilters(words="burnside"),
            DeskFilters(words=wanted.reference.lower()),
            DeskFilters(help_key="rents.account"),
            DeskFilters(service_id=wanted.service_id),
        ):
            found = desk(actor=actor, filters=filters, at=NOW)
            assert [row.id for row in found.rows] == [wanted.pk], filters

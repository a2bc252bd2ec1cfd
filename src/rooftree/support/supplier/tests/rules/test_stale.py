"""How long the supplier has been silent, in business days."""

from datetime import UTC, datetime

import pytest

from rooftree.support.supplier.rules.stale import MOST_DAYS, silence
from rooftree.support.supplier.tests.rules.clocks.samples import OFFICE

# A Monday afternoon.
NOW = datetime(2026, 11, 23, 14, 2, tzinfo=UTC)


def on(day, hour=10):
    return datetime(2026, 11, day, hour, tzinfo=UTC)


def silent(*, heard=None, turn, status="active", stale_days=5, now=NOW):
    return silence(
        OFFICE, status=status, heard_at=heard, its_turn_at=turn, now=now, stale_days=stale_days
    )


class Silent:
    @pytest.mark.parametrize(
        ("since", "days"),
        [(on(23), 0), (on(20), 1), (on(21), 1), (on(19), 2), (on(13), 6), (on(16, 20), 5)],
    )
    def test_counts_business_days_that_began_since(self, since, days):
        assert silent(turn=since).days == days

    def test_counts_no_day_that_has_not_opened_yet(self):
        assert silent(turn=on(20), now=on(23, 8)).days == 0

    def test_begins_when_the_supplier_got_the_case_back(self):
        assert silent(heard=on(9), turn=on(19)).days == 2

    def test_begins_with_the_suppliers_latest_word(self):
        assert silent(heard=on(20), turn=on(9)).days == 1

    @pytest.mark.parametrize("status", ["waiting-for-customer", "resolved", "closed"])
    def test_is_nothing_where_the_supplier_does_not_have_the_case(self, status):
        assert silent(turn=on(2), status=status) is None

    def test_is_long_from_the_sites_number_of_days(self):
        assert not silent(turn=on(13), stale_days=7).is_long
        assert silent(turn=on(13), stale_days=6).is_long

    def test_is_said_in_words(self):
        assert silent(turn=on(20)).words("Larkfield") == "Larkfield said nothing for 1 business day"
        assert (
            silent(turn=on(13)).words("Larkfield") == "Larkfield said nothing for 6 business days"
        )
        assert silent(turn=on(23)).words("Larkfield") == ""

    def test_is_counted_no_further_than_anybody_reads(self):
        found = silent(turn=datetime(2024, 1, 8, 10, tzinfo=UTC))
        assert (found.days, found.is_long) == (MOST_DAYS, True)
        assert "more than 60 business days" in found.words("Larkfield")

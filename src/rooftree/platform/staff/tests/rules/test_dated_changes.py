from datetime import date

import pytest

from rooftree.platform.staff.rules.dated_changes import DatedChange, Spell, change_from

DAY = date(2026, 11, 23)
BEFORE = date(2026, 1, 5)
LATER = date(2027, 1, 4)


class ChangeFrom:
    @pytest.mark.parametrize(
        ("spells", "wanted", "expected"),
        [
            pytest.param([], {7}, DatedChange((), (), (), (7,)), id="begins"),
            pytest.param(
                [Spell(1, 7, BEFORE, None)], {7}, DatedChange((), (), (), ()), id="stays as it is"
            ),
            pytest.param(
                [Spell(1, 7, BEFORE, None)], {8}, DatedChange((1,), (), (), (8,)), id="moves"
            ),
            pytest.param(
                [Spell(1, 7, BEFORE, date(2026, 6, 1))],
                {7},
                DatedChange((), (), (), (7,)),
                id="comes back",
            ),
            pytest.param(
                [Spell(1, 7, BEFORE, LATER)], {7}, DatedChange((), (), (1,), ()), id="stays longer"
            ),
            pytest.param(
                [Spell(1, 7, LATER, None)], {8}, DatedChange((), (1,), (), (8,)), id="plan dropped"
            ),
            pytest.param(
                [Spell(1, 7, DAY, None)], (), DatedChange((), (1,), (), ()), id="never began"
            ),
        ],
    )
    def test_says_what_ends_and_what_begins(self, spells, wanted, expected):
        assert change_from(spells, wanted, DAY) == expected

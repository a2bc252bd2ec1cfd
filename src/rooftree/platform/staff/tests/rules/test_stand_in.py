import pytest

from rooftree.platform.staff.rules.stand_in import working_stand_in


class WorkingStandIn:
    @pytest.mark.parametrize(
        ("stand_ins", "expected"),
        [
            pytest.param({}, None, id="at work"),
            pytest.param({1: 2}, 2, id="stand-in at work"),
            pytest.param({1: 2, 2: 3}, 3, id="chain"),
            pytest.param({1: 2, 2: None}, None, id="chain ends"),
            pytest.param({1: None}, None, id="nobody named"),
            pytest.param({1: 2, 2: 1}, None, id="ring with the first"),
            pytest.param({1: 2, 2: 3, 3: 2}, None, id="ring further on"),
        ],
    )
    def test_follows_the_chain_and_never_loops(self, stand_ins, expected):
        assert working_stand_in(1, stand_ins) == expected

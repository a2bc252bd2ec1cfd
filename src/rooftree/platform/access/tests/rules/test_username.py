import pytest

from rooftree.platform.access.rules.username import suggested_username, username_fault


class Username:
    @pytest.mark.parametrize("good", ["jo.orr", "jo-orr_2", "abc", "0rr"])
    def test_takes_what_can_be_typed(self, good):
        assert username_fault(good) is None

    @pytest.mark.parametrize(
        "bad", ["", "jo", "Jo.Orr", "jo orr", ".jo", "jo.", "jo@orr", "x" * 61]
    )
    def test_says_what_is_wrong(self, bad):
        assert username_fault(bad)

    @pytest.mark.parametrize(
        ("email", "taken", "expected"),
        [
            ("Jo.Orr@council.example", set(), "jo.orr"),
            ("jo.orr@council.example", {"jo.orr"}, "jo.orr2"),
            ("jo.orr@council.example", {"jo.orr", "jo.orr2"}, "jo.orr3"),
            ("o'neil@council.example", set(), "oneil"),
            ("j@council.example", set(), "juser"),
        ],
    )
    def test_is_suggested_from_the_address(self, email, taken, expected):
        assert suggested_username(email, taken) == expected
        assert username_fault(expected) is None

from decimal import Decimal

from rooftree.platform.access.rules.row_changes import FieldChange, changes


class Changes:
    def test_keeps_money_as_it_is(self):
        [change] = changes({"owed": Decimal("10.10")}, {"owed": Decimal("10.20")})
        assert change == FieldChange("owed", Decimal("10.10"), Decimal("10.20"))
        assert isinstance(change.after, Decimal)

    def test_shows_a_new_row_without_its_empty_fields(self):
        assert changes(None, {"name": "Jo", "unit": None, "note": ""}) == [
            FieldChange("name", None, "Jo")
        ]

    def test_shows_a_removed_row(self):
        assert changes({"name": "Jo", "unit": None}, None) == [FieldChange("name", "Jo", None)]

    def test_finds_nothing_in_the_same(self):
        assert changes({"name": "Jo"}, {"name": "Jo"}) == []

"""Which services a Super User serves."""

import pytest

from rooftree.support.model.rules.super_users import is_super_user, serves, without_own

SUPPORT = {"support-services", "Support Services"}


class Serves:
    @pytest.mark.parametrize(
        "area",
        [
            "Support Services",
            "support-services",
            "Rents, Support Services",
            "Rents and Support services",
        ],
    )
    def test_finds_the_service_by_name_or_key_alone_or_with_another(self, area):
        assert serves(area, SUPPORT)

    @pytest.mark.parametrize(
        "area", ["", "Shared Services", "Services", "Support", "Supports and Rents"]
    )
    def test_takes_no_other_service_for_it(self, area):
        assert not serves(area, SUPPORT)

    def test_finds_a_service_whose_own_name_has_an_and(self):
        assert serves("Advice and Prevention", {"advice", "Advice and Prevention"})

    def test_goes_on_finding_a_service_that_got_another_name(self):
        assert serves("Rents", {"rents", "Rent and Income"})


class IsSuperUser:
    def test_reads_the_support_area_in_any_case(self):
        assert is_super_user("super user")
        assert is_super_user("Super Users")
        assert not is_super_user("Guides")


class WithoutOwn:
    def test_names_the_services_that_no_area_covers(self):
        services = [("rents", "Rents"), ("estates", "Estates"), ("advice", "Housing Advice")]
        assert without_own(services, ["Rents and Estates"]) == ("advice",)
        assert without_own(services, []) == ("rents", "estates", "advice")
        assert without_own([], ["Rents"]) == ()

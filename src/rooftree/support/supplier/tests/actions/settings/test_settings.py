"""Keeping how clocks are read, the targets and the supplier's details."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from rooftree.platform.access.interface import NotAllowed
from rooftree.support.supplier.actions.settings.keep_reading import (
    CalendarNeverOpens,
    ReadingFromThePast,
    WantedReading,
    WarningsOutOfOrder,
    keep_reading,
)
from rooftree.support.supplier.actions.settings.keep_supplier import (
    AddressUnreadable,
    HelphubMissing,
    PatternUnfit,
    TemplateUnfit,
    WantedSupplier,
    keep_supplier,
)
from rooftree.support.supplier.actions.settings.keep_target import (
    ResponseInARelease,
    TargetFromThePast,
    TargetOfNoTime,
    keep_target,
)
from rooftree.support.supplier.models import ClockReading, SupplierAddress, SupplierTarget
from rooftree.support.supplier.queries.settings.readings import (
    SHIPPED_BY,
    SHIPPED_READING,
    TargetLine,
    reading_on,
    supplier,
    target_line,
    targets_on,
)
from rooftree.support.supplier.tests.factories import TODAY, rows

pytestmark = pytest.mark.django_db
RESPONSE_1 = ("incident", 1, "response")


@pytest.fixture
def callum(cast):
    return cast.actor("callum.reid")


def read(callum, *, from_on: date = TODAY, **values) -> int:
    line = replace(SHIPPED_READING, from_on=from_on, **values)
    return keep_reading(actor=callum, wanted=WantedReading(line, "Agreed"), today=TODAY)


class KeepReading:
    def test_holds_from_its_date_on(self, callum):
        read(callum, from_on=TODAY + timedelta(days=2), stale_days=9)
        assert reading_on(TODAY + timedelta(days=1)).stale_days == 5
        held = reading_on(TODAY + timedelta(days=2))
        assert (held.stale_days, held.set_by, held.reason) == (9, callum.name, "Agreed")
        assert rows("audit.AuditEntry").filter(label="supplier.reading_kept").exists()

    def test_refuses_what_can_not_hold(self, callum):
        with pytest.raises(ReadingFromThePast):
            read(callum, from_on=TODAY - timedelta(days=1))
        rows("calendars.Calendar").create(key="never", name="Never")
        with pytest.raises(CalendarNeverOpens):
            read(callum, calendar="never")
        for first, last in ((90, 80), (0, 100), (100, 120), (40, 45), (75, 201)):
            with pytest.raises(WarningsOutOfOrder):
                read(callum, warn_first=first, warn_last=last)
        assert not ClockReading.objects.exists()

    def test_is_for_the_team(self, cast):
        with pytest.raises(NotAllowed):
            read(cast.actor("ruaridh.munro"))


class KeepTarget:
    def keep(self, callum, target: str, key=RESPONSE_1, from_on: date = TODAY) -> int:
        wanted = TargetLine(*key, target, from_on, reason="Agreed")
        return keep_target(actor=callum, wanted=wanted, today=TODAY)

    def test_holds_from_its_date_on(self, callum):
        self.keep(callum, "1 business hours")
        self.keep(callum, "4 business hours", ("request", 0, "response"))
        self.keep(callum, "", ("incident", 4, "response"))
        held = targets_on(TODAY)
        assert held[RESPONSE_1] == "1 business hour"
        assert held["request", 0, "response"] == "4 business hours"
        assert ("incident", 4, "response") not in held
        assert targets_on(TODAY - timedelta(days=1))[RESPONSE_1] == "2 business hours"
        assert target_line(RESPONSE_1, TODAY).set_by == callum.name
        assert target_line(RESPONSE_1, TODAY - timedelta(days=1)).set_by == SHIPPED_BY

    def test_refuses_what_can_not_hold(self, callum):
        with pytest.raises(TargetFromThePast):
            self.keep(callum, "1 business hour", from_on=TODAY - timedelta(days=1))
        with pytest.raises(TargetOfNoTime):
            self.keep(callum, "0 business hours")
        with pytest.raises(ResponseInARelease):
            self.keep(callum, "future release")
        assert not SupplierTarget.objects.exists()


class KeepSupplier:
    def keep(self, callum, example: str = "", **values) -> None:
        line = replace(supplier(), **values)
        keep_supplier(actor=callum, wanted=WantedSupplier(line, example))

    def test_keeps_one_row_and_the_addresses(self, callum):
        known = ("@Larkfield.example.org", "help@larkfield.example.org")
        self.keep(callum, name="Larkfield", addresses=known)
        self.keep(callum, addresses=("@larkfield.example.org", "new@larkfield.example.org"))
        assert supplier().name == "Larkfield"
        assert supplier().addresses == ("@larkfield.example.org", "new@larkfield.example.org")
        assert SupplierAddress.objects.count() == 2

    def test_refuses_what_can_not_be_used(self, callum):
        with pytest.raises(PatternUnfit, match="doesn’t find"):
            self.keep(callum, reference_pattern="LKS-[0-9]{5}")
        with pytest.raises(PatternUnfit, match="brackets"):
            self.keep(callum, "LKS-88214", reference_pattern="(LKS)+-[0-9]{5}")
        with pytest.raises(AddressUnreadable):
            self.keep(callum, addresses=("somebody at larkfield",))
        with pytest.raises(TemplateUnfit, match="no placeholder"):
            self.keep(callum, hand_over_text="{wish}")
        with pytest.raises(HelphubMissing):
            self.keep(callum, takes_cases_by_mail=True)
        assert not SupplierAddress.objects.exists()

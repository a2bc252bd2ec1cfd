from datetime import UTC, date, datetime

import pytest
import time_machine

from rooftree.platform.audit import interface as audit
from rooftree.platform.references.interface import Actor, Ref

CLERK = Actor(kind="staff", name="Jo Orr", account_id=7)
OTHER = Actor(kind="staff", name="Al Baird", account_id=8)


@pytest.fixture
def three(db):
    audit.register_labels({"toys.toy_painted": "Painted a toy", "toys.shelf_read": "Read a shelf"})
    with time_machine.travel(datetime(2026, 11, 23, 9, 0, tzinfo=UTC), tick=False):
        audit.record(CLERK, "toys.toy_painted", subject=Ref("toys.toy", 3))
    with time_machine.travel(datetime(2026, 11, 23, 23, 59, tzinfo=UTC), tick=False):
        audit.record_refusal(OTHER, "toys.toy_painted", subject=Ref("toys.toy", 4))
    with time_machine.travel(datetime(2026, 11, 24, 0, 0, tzinfo=UTC), tick=False):
        audit.record_look(OTHER, "toys.shelf_read", subject=Ref("toys.shelf", 3))


class Entries:
    @pytest.mark.parametrize(
        ("wanted", "found"),
        [
            (audit.Wanted(), ["looked", "refused", "done"]),
            (audit.Wanted(who="orr"), ["done"]),
            (audit.Wanted(what="painted"), ["refused", "done"]),
            (audit.Wanted(what="nothing like it"), []),
            (audit.Wanted(kind="looked"), ["looked"]),
            (audit.Wanted(subject=Ref("toys.toy", 4)), ["refused"]),
            (audit.Wanted(account_id=8), ["looked", "refused"]),
            (audit.Wanted(from_on=date(2026, 11, 24)), ["looked"]),
            (audit.Wanted(to_on=date(2026, 11, 23)), ["refused", "done"]),
        ],
    )
    def test_keeps_what_is_wanted_latest_first(self, three, wanted, found):
        lines, total = audit.entries(wanted)
        assert [line.kind for line in lines] == found
        assert total == len(found)

    def test_gives_a_page_of_them(self, three):
        lines, total = audit.entries(audit.Wanted(), is_oldest_first=True, offset=1, limit=1)
        assert ([line.kind for line in lines], total) == (["refused"], 3)

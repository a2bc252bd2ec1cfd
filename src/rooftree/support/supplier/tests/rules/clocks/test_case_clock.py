"""The supplier's two clocks and who had a case, out of its log."""

import pytest

from rooftree.platform.calendars.interface import Pause
from rooftree.support.supplier.rules.clocks.case_clock import LogFaulty
from rooftree.support.supplier.rules.clocks.lines import LogLine, Readings
from rooftree.support.supplier.rules.clocks.targets import TABLE_1_2
from rooftree.support.supplier.tests.rules.clocks.samples import (
    HOUR,
    MINUTE,
    RAISED,
    on,
    raised,
    replied,
    resolved,
    stands,
    status,
    waits,
    wrote,
)


class Targets:
    @pytest.mark.parametrize(
        ("priority", "response", "resolution"),
        [
            (1, on(23, 11), on(23, 17)),
            (2, on(23, 13), on(1, 9, month=12)),
            (3, on(23, 17), None),
            (4, on(25, 9), None),
        ],
    )
    def test_are_those_of_table_1_2(self, priority, response, resolution):
        found = stands(raised(priority), now=RAISED)
        assert (found.response.due, found.resolution.due) == (response, resolution)
        assert (found.response.is_breached, found.resolution.is_breached) == (False, False)

    @pytest.mark.parametrize(("hour", "due"), [(8, on(23, 11)), (18, on(24, 11))])
    def test_begin_at_the_opening_when_raised_outside_hours(self, hour, due):
        assert stands(raised(at=on(23, hour)), now=on(23, 20)).response.due == due

    def test_count_days_from_the_next_opening_or_keep_the_time_of_day(self):
        saturday = raised(4, at=on(21, 11))
        assert stands(saturday, now=RAISED).response.due == on(25, 9)
        keeping = Readings(days_reading="keep-time")
        assert stands(saturday, now=RAISED, readings=keeping).response.due == on(24, 11)

    def test_leave_a_future_release_without_a_deadline(self):
        found = stands(raised(3), now=on(1, 12, month=12)).resolution
        assert (found.target, found.due, found.is_breached) == ("future release", None, False)
        assert not found.is_waiting

    def test_are_none_for_a_request_unless_the_site_sets_one(self):
        request = raised(None, kind="request")
        found = stands(request, wrote(on(23, 10)), now=on(27, 9))
        assert (found.priority, found.response.due, found.response.target) == (None, None, "")
        assert (found.response.met_at, found.response.is_breached) == (on(23, 10), False)
        own = TABLE_1_2 | {("request", 0, "response"): "4 business hours"}
        assert stands(request, now=on(23, 14), targets=own).response.is_breached

    def test_give_a_request_no_priority_whatever_its_log_says(self):
        told = LogLine(on(23, 10), "priority", priority=1)
        assert stands(raised(1, kind="request"), told, now=on(24, 9)).priority is None


class Response:
    def test_is_met_by_the_first_message_of_a_person(self):
        found = stands(
            raised(), wrote(on(23, 9, 1), "automatic"), wrote(on(23, 10)), wrote(on(23, 16)),
            now=on(24, 9),
        ).response  # fmt: skip
        assert (found.met_at, found.due, found.is_breached) == (on(23, 10), on(23, 11), False)
        assert (found.counted, found.remaining, found.percent) == (HOUR, HOUR, 50)

    @pytest.mark.parametrize("channel", ["mail", "portal", "phone"])
    def test_counts_whatever_the_way(self, channel):
        found = stands(raised(), wrote(on(23, 12), channel=channel), now=on(24, 9)).response
        assert (found.met_at, found.is_breached, found.late) == (on(23, 12), True, HOUR)

    def test_is_in_time_at_the_very_instant(self):
        assert not stands(raised(), wrote(on(23, 11)), now=on(24, 9)).response.is_breached

    def test_takes_a_machine_where_the_site_says_so(self):
        log = (raised(), wrote(on(23, 9, 1), "automatic"))
        assert stands(*log, now=on(23, 10)).response.met_at is None
        easy = Readings(is_automatic_a_response=True)
        assert stands(*log, now=on(23, 10), readings=easy).response.met_at == on(23, 9, 1)

    def test_does_not_pause_while_we_are_waited_for(self):
        log = (raised(), waits(on(23, 9, 30)))
        found = stands(*log, now=on(23, 12)).response
        assert (found.due, found.is_breached, found.late) == (on(23, 11), True, HOUR)

    def test_pauses_where_the_site_says_so(self):
        log = (raised(), waits(on(23, 9, 30)))
        found = stands(*log, now=on(23, 12), readings=Readings(pauses_response=True)).response
        assert (found.due, found.is_waiting, found.remaining) == (None, True, 90 * MINUTE)

    def test_is_not_met_by_a_resolution_without_words(self):
        found = stands(raised(), resolved(on(23, 10)), now=on(23, 12)).response
        assert (found.met_at, found.due, found.is_breached) == (None, on(23, 11), True)

    def test_is_met_by_the_words_that_come_with_a_resolution(self):
        found = stands(raised(), resolved(on(23, 10)), wrote(on(23, 10, 1)), now=on(23, 12))
        assert (found.response.due, found.response.met_at) == (on(23, 11), on(23, 10, 1))

    def test_stands_as_at_the_closing(self):
        log = (raised(), LogLine(on(23, 10), "closed"))
        found = stands(*log, now=on(27, 9)).response
        assert (found.due, found.met_at, found.is_breached) == (on(23, 11), None, False)
        assert (found.counted, found.is_waiting) == (HOUR, False)

    def test_leaves_closed_time_out(self):
        log = (raised(), LogLine(on(23, 10), "closed"), LogLine(on(24, 10), "reopened"))
        assert stands(*log, now=on(24, 10)).response.due == on(24, 11)

    def test_stays_as_it_was_after_reopening(self):
        log = (raised(), wrote(on(23, 10)), resolved(on(23, 11)))
        again = LogLine(on(24, 10), "reopened")
        assert stands(*log, again, now=on(27, 9)).response == stands(*log, now=on(23, 12)).response


class Resolution:
    def test_waits_without_a_deadline(self):
        found = stands(raised(), waits(on(23, 12)), now=on(24, 9)).resolution
        assert (found.due, found.is_waiting, found.is_breached) == (None, True, False)
        assert (found.counted, found.remaining) == (3 * HOUR, 5 * HOUR)

    def test_goes_on_where_it_stood(self):
        log = (raised(), waits(on(23, 12)), replied(on(24, 10)))
        found = stands(*log, now=on(24, 11))
        assert (found.state, found.resolution.due) == ("active", on(24, 15))

    def test_adds_up_several_waits(self):
        log = (
            raised(),
            waits(on(23, 10)),
            replied(on(23, 11)),
            waits(on(23, 16)),
            status(on(24, 10), "active"),
        )
        assert stands(*log, now=on(24, 10)).resolution.due == on(24, 12)

    def test_takes_a_reply_by_the_portal_too(self):
        log = (raised(), waits(on(23, 12)), replied(on(23, 13), channel="portal"))
        assert stands(*log, now=on(23, 14)).state == "active"

    @pytest.mark.parametrize(
        "line",
        [
            replied(on(23, 13), channel="phone"),
            replied(on(23, 13), author="automatic"),
            wrote(on(23, 13)),
        ],
    )
    def test_waits_on_for_anything_else(self, line):
        assert (
            stands(raised(), waits(on(23, 12)), line, now=on(24, 9)).state == waits(RAISED).status
        )

    def test_can_not_be_saved_by_a_wait_after_it_was_missed(self):
        log = (raised(), waits(on(24, 10)))
        found = stands(*log, now=on(25, 9)).resolution
        assert (found.due, found.is_breached, found.is_waiting) == (on(23, 17), True, False)

    def test_is_missed_after_a_wait_and_the_rest(self):
        log = (raised(), waits(on(23, 12)), replied(on(24, 10)))
        assert not stands(*log, now=on(24, 15)).resolution.is_breached
        assert stands(*log, now=on(24, 16)).resolution.late == HOUR

    def test_is_met_when_resolved_while_waiting(self):
        log = (raised(), waits(on(23, 12)), resolved(on(24, 10)))
        found = stands(*log, now=on(27, 9)).resolution
        assert (found.met_at, found.due, found.is_breached) == (on(24, 10), on(24, 15), False)

    def test_is_met_by_closing_what_was_never_resolved(self):
        log = (raised(), LogLine(on(24, 10), "closed"))
        found = stands(*log, now=on(27, 9)).resolution
        assert (found.met_at, found.due, found.is_breached) == (on(24, 10), on(23, 17), True)

    def test_keeps_the_instant_of_resolving_when_closed_later(self):
        log = (raised(), resolved(on(23, 16)), LogLine(on(25, 10), "closed"))
        found = stands(*log, now=on(27, 9))
        assert (found.state, found.resolution.met_at) == ("closed", on(23, 16))

    @pytest.mark.parametrize(
        "again", [LogLine(on(24, 10), "reopened"), status(on(24, 10), "active")]
    )
    def test_is_unmet_again_and_leaves_the_time_between_out(self, again):
        log = (raised(), resolved(on(23, 12)), again)
        found = stands(*log, now=on(24, 11))
        assert (found.state, found.resolution.met_at) == ("active", None)
        assert found.resolution.due == on(24, 15)

    def test_runs_on_where_the_site_does_not_pause_it(self):
        log = (raised(), waits(on(23, 12)))
        found = stands(*log, now=on(24, 9), readings=Readings(pauses_resolution=False))
        assert (found.resolution.due, found.resolution.is_breached) == (on(23, 17), True)
        assert (found.response.due, found.owned["us"]) == (on(23, 11), 5 * HOUR)

    def test_adds_waits_to_a_target_in_days(self):
        log = (raised(2), waits(on(24, 9)), replied(on(24, 11)))
        assert stands(*log, now=on(25, 9)).resolution.due == on(1, 11, month=12)


class Priority:
    def test_measures_anew_from_the_raising_with_all_pauses_kept(self):
        log = (
            raised(3),
            waits(on(23, 10)),
            replied(on(23, 12)),
            LogLine(on(23, 15), "priority", priority=1),
        )
        found = stands(*log, now=on(23, 16))
        assert (found.priority, found.resolution.target) == (1, "8 business hours")
        assert (found.response.due, found.resolution.due) == (on(23, 11), on(24, 11))

    def test_measures_from_the_change_where_the_site_says_so(self):
        log = (raised(3), LogLine(on(23, 15), "priority", priority=1))
        found = stands(*log, now=on(23, 16), readings=Readings(remeasures="change"))
        assert (found.response.due, found.resolution.due) == (on(23, 17), on(24, 15))

    def test_leaves_what_was_met_before_the_change_then(self):
        log = (raised(3), wrote(on(23, 14)), LogLine(on(23, 15), "priority", priority=1))
        found = stands(*log, now=on(23, 16), readings=Readings(remeasures="change")).response
        assert (found.target, found.due) == ("8 business hours", on(23, 17))

    def test_takes_the_target_away_with_a_future_release(self):
        log = (raised(2), LogLine(on(24, 9), "priority", priority=4))
        found = stands(*log, now=on(27, 9))
        assert (found.resolution.due, found.resolution.is_breached) == (None, False)
        assert found.response.due == on(25, 9)

    def test_measures_anew_what_was_met_before_the_change(self):
        log = (raised(3), wrote(on(23, 14)), LogLine(on(23, 15), "priority", priority=1))
        found = stands(*log, now=on(23, 16)).response
        assert (found.due, found.met_at, found.is_breached) == (on(23, 11), on(23, 14), True)

    def test_stays_as_at_the_closing(self):
        log = (
            raised(3),
            LogLine(on(23, 12), "closed"),
            LogLine(on(23, 15), "priority", priority=1),
        )
        assert stands(*log, now=on(23, 16)).priority == 3
        again = LogLine(on(23, 16), "reopened")
        assert stands(*log, again, now=on(23, 16)).priority == 1

    def test_has_no_target_before_it_is_known(self):
        found = stands(raised(None), now=on(24, 9))
        assert (found.priority, found.response.due) == (None, None)


class Owned:
    def test_is_the_suppliers_while_active_and_ours_while_it_waits(self):
        log = (raised(), waits(on(23, 12)), replied(on(23, 13, 30)), resolved(on(23, 15)))
        found = stands(*log, now=on(23, 16))
        assert found.owned == {"us": 150 * MINUTE, "supplier": 270 * MINUTE, "user": 0}
        assert [(span.owner, span.seconds) for span in found.spans] == [
            ("supplier", 180 * MINUTE),
            ("us", 90 * MINUTE),
            ("supplier", 90 * MINUTE),
            ("us", 60 * MINUTE),
        ]

    def test_is_the_users_while_we_wait_for_them(self):
        asked = [Pause(on(23, 8, 50), on(23, 8, 55)), Pause(on(23, 12, 30), None)]
        log = (raised(), waits(on(23, 12)), replied(on(23, 14)))
        found = stands(*log, now=on(23, 15), user_waits=asked, owned_from=on(23, 8))
        assert found.owned == {"us": 30 * MINUTE, "supplier": 4 * HOUR, "user": 90 * MINUTE}
        assert [span.owner for span in found.spans] == [
            *("us", "user", "us", "supplier", "us", "user", "supplier")
        ]

    def test_is_nobodys_while_closed(self):
        log = (raised(), LogLine(on(23, 10), "closed"), LogLine(on(24, 10), "reopened"))
        assert sum(stands(*log[:2], now=on(27, 9)).owned.values()) == HOUR
        assert stands(*log, now=on(24, 12)).owned["supplier"] == 3 * HOUR

    def test_counts_open_time_only(self):
        assert stands(raised(at=on(21, 9)), now=on(23, 10)).owned["supplier"] == HOUR


class Log:
    def test_is_read_in_the_order_of_its_instants(self):
        log = (waits(on(23, 12)), replied(on(23, 13)), raised(), wrote(on(23, 10)))
        assert stands(*log, now=on(23, 14)) == stands(
            *sorted(log, key=lambda line: line.at), now=on(23, 14)
        )

    def test_keeps_the_order_given_of_equal_instants(self):
        at = on(23, 12)
        assert stands(raised(), waits(at), replied(at), now=at).state == "active"
        assert stands(raised(), replied(at), waits(at), now=at).state == waits(at).status
        assert stands(waits(RAISED), raised(), now=at).state == waits(at).status

    def test_knows_nothing_of_what_comes_later(self):
        log = (raised(), wrote(on(23, 10)), resolved(on(23, 12)))
        found = stands(*log, now=on(23, 9, 30))
        assert (found.state, found.response.met_at, found.resolution.met_at) == (
            "active",
            None,
            None,
        )

    @pytest.mark.parametrize(
        ("log", "told"),
        [
            ((wrote(RAISED),), "no line says that it is raised"),
            ((raised(), raised(at=on(23, 10))), "raised twice"),
            ((raised(), wrote(on(23, 8))), "before the case is raised"),
            ((raised(at=on(24, 12)),), "only after the instant"),
            ((raised(5),), "5 is no priority"),
            ((raised(), LogLine(on(23, 10), "priority")), "None is no priority"),
            ((raised(), LogLine(on(23, 10), "shouted")), "'shouted' is no event"),
            ((raised(kind="wish"),), "'wish' is no kind"),
            ((raised(), status(on(23, 10), "asleep")), "'asleep' is no status"),
            ((raised(), LogLine(on(23, 10), "status")), "lacks its status"),
            ((raised(), LogLine(on(23, 10), "message", author="person")), "lacks its direction"),
        ],
    )
    def test_that_is_none_is_refused_with_its_line(self, log, told):
        with pytest.raises(LogFaulty, match=told):
            stands(*log, now=on(24, 9))

"""The plain rules of fetching."""

from datetime import UTC, date, datetime, timedelta

import pytest

from rooftree.platform.mail.rules.fetch_again import next_try, read_from
from rooftree.platform.mail.rules.fetch_settings import (
    FetchSettings,
    is_safe_token_address,
    settings_faults,
)
from rooftree.platform.mail.rules.imap_text import folder_name, imap_date
from rooftree.platform.mail.rules.intake_troubles import IntakeSign, intake_troubles
from rooftree.platform.mail.rules.uid_spans import UidSpan, next_span, next_width

NOW = datetime(2026, 11, 23, 14, 2, tzinfo=UTC)
GOOD = FetchSettings(
    mailbox_id=1,
    host="imap.council.example",
    port=993,
    security="tls",
    user_name="ihms",
    folder="INBOX",
    proof="password",
    since_on=date(2026, 11, 1),
    secret_name="ROOFTREE_FETCH_SUPPORT",
)


class FolderNames:
    @pytest.mark.parametrize(
        ("name", "written"),
        [
            ("INBOX", '"INBOX"'),
            ("INBOX/Rents & voids", '"INBOX/Rents &- voids"'),
            ("Entwürfe", '"Entw&APw-rfe"'),
            ("日本語", '"&ZeVnLIqe-"'),
            ("a~peter/台北", '"a~peter/&U,BTFw-"'),
            ('say "so" \\ now', '"say \\"so\\" \\\\ now"'),
            ("😀", '"&2D3eAA-"'),
        ],
    )
    def test_are_written_as_servers_write_them(self, name, written):
        assert folder_name(name) == written


class ImapDates:
    def test_are_english_whatever_the_machine_speaks(self):
        assert imap_date(date(2026, 3, 5)) == "5-Mar-2026"


class UidSpans:
    def test_take_dated_mails_first_and_all_mails_after(self):
        facts = {"uid_next": 6000, "dated_until": 4500, "since": date(2026, 11, 1)}
        spans, after = [], 0
        while span := next_span(after=after, **facts):
            spans.append(span)
            after = span.last
        day = date(2026, 11, 1)
        assert spans == [
            UidSpan(1, 2000, day),
            UidSpan(2001, 4000, day),
            UidSpan(4001, 4500, day),
            UidSpan(4501, 5999),
        ]

    def test_are_over_where_nothing_is_new(self):
        assert next_span(after=5, uid_next=6, dated_until=0, since=None) is None

    def test_pass_over_four_thousand_million_numbers_in_a_few_steps(self):
        after, width, steps = 0, 2000, 0
        while span := next_span(
            after=after, uid_next=2**32, dated_until=0, since=None, width=width
        ):
            after, width, steps = span.last, next_width(width, found=0), steps + 1
        assert steps < 8
        assert next_width(width, found=3) == 2000


class NextTry:
    def test_waits_longer_each_time_and_an_hour_at_most(self):
        waits = [(next_try(tries, at=NOW) - NOW).total_seconds() / 60 for tries in range(1, 9)]
        assert waits == [2, 4, 8, 16, 32, 60, 60, 60]


class ReadFrom:
    def test_goes_back_a_month_before_the_latest_success(self):
        first = date(2026, 1, 1)
        assert read_from(since_on=first, latest_success_on=None) == first
        assert read_from(since_on=first, latest_success_on=date(2026, 11, 20)) == date(2026, 10, 21)
        assert read_from(since_on=first, latest_success_on=date(2026, 1, 5)) == first


class FetchSettingsFaults:
    def test_are_none_for_good_settings(self):
        assert settings_faults(GOOD) == {}

    @pytest.mark.parametrize(
        ("change", "field"),
        [
            ({"security": "none"}, "security"),
            ({"host": "imap.example/x"}, "host"),
            ({"port": 0}, "port"),
            ({"folder": "a\r\nb"}, "folder"),
            ({"user_name": " "}, "user_name"),
            ({"secret_name": "DATABASE_URL"}, "secret_name"),
            ({"secret_name": "ROOFTREE_SECRET_KEY"}, "secret_name"),
            ({"secret_name": "ROOFTREE_FETCH_a"}, "secret_name"),
            ({"proof": "refresh-token"}, "refresh_name"),
        ],
    )
    def test_name_the_field(self, change, field):
        assert field in settings_faults(FetchSettings(**(vars(GOOD) | change)))

    @pytest.mark.parametrize(
        ("address", "is_safe"),
        [
            ("https://login.example/token", True),
            ("http://127.0.0.1:8080/token", True),
            ("http://login.example/token", False),
            ("http://127.0.0.1@login.example/token", False),
            ("https://user:word@login.example/token", False),
            ("ftp://login.example", False),
            ("", False),
        ],
    )
    def test_send_no_secret_in_the_open(self, address, is_safe):
        assert is_safe_token_address(address) is is_safe


class IntakeTroubles:
    @pytest.mark.parametrize(
        ("sign", "patience"), [("fetch", 15), ("listener", 15), ("test-out", 15), ("test-sent", 75)]
    )
    def test_begin_when_patience_is_over(self, sign, patience):
        good_at = NOW - timedelta(minutes=patience)
        assert intake_troubles([IntakeSign(sign, "ihms@council.example", good_at)], at=NOW) == ()
        late = IntakeSign(
            sign, "ihms@council.example", good_at - timedelta(seconds=1), "It is off."
        )
        (trouble,) = intake_troubles([late], at=NOW)
        assert trouble.words.endswith("It is off.")
        assert trouble.since == late.good_at

    def test_count_mails_that_can_t_be_fetched(self):
        signs = [IntakeSign("fetch", "ihms@council.example", NOW, stuck=2)]
        (trouble,) = intake_troubles(signs, at=NOW)
        assert trouble.words.startswith("2 mails of ihms@council.example can’t be fetched")

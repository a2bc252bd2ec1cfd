"""Taking people out of words for the supplier, and leaving the evidence in."""

from datetime import UTC, datetime

import pytest

from rooftree.support.supplier.rules.cases.sellers import sellers_in
from rooftree.support.supplier.rules.cases.thread_words import (
    LONGEST,
    Said,
    TakenAlong,
    plain,
    thread_words,
)
from rooftree.support.supplier.rules.cases.topics import kind_of, who_does_it
from rooftree.support.supplier.rules.cases.without_people import without_people

AT = datetime(2026, 11, 23, 14, 2, tzinfo=UTC)


class WithoutPeople:
    @pytest.mark.parametrize(
        ("words", "left"),
        [
            ("Mrs Jean Paterson can’t pay", "[name] can’t pay"),
            ("for Mr. O’Neill today", "for [name] today"),
            ("Her son John Smith rang", "Her son [name] rang"),
            ("rang from 01632 960 123.", "rang from [telephone number]."),
            (
                "mobile 07700 900123, or +44 7700 900123",
                "mobile [telephone number], or [telephone number]",
            ),
            ("NI is ab 12 34 56 c", "NI is [National Insurance number]"),
            ("lives at 14 Kirk Road, EH1 2AB", "lives at [address], [postcode]"),
            ("Flat 2/1, 3 High Street.", "[address]."),
            ("see ann.baird@example.org.", "see [mail address]."),
            ("DOB: 12/03/1961", "DOB: [date of birth]"),
            ("Hi Senga,\nIt stops.", "Hi [name],\nIt stops."),
            ("It stops.\n\nMany thanks\nSenga", "It stops.\n\nMany thanks\n[name]"),
            ("Regards,\n\nÁine Ní Bhriain", "Regards,\n\n[name]"),
            ("regards\nsenga baird", "regards\n[name]"),
            ("Thanks Jo", "Thanks [name]"),
            ("JOHN MCDONALD and mrs baird", "[name] and [name]"),
            ("Tenant: Kowalczyk, Zbigniew", "Tenant: [name]"),
            ("tenancy of Smith, J. today", "tenancy of [name] today"),
            ("of 12 high street", "of [address]"),
            ("QQ123456C", "[National Insurance number]"),
            ("0044 1632 960123, Ext 4521", "[telephone number], Ext [telephone number]"),
            ("a.b [at] council.example", "[mail address]"),
            ("sort code 80-22-60 account 12345678", "sort code [bank details]"),
            ("card 4929 1234 1234 1234", "card [card number]"),
            (
                "From: Oluwaseun A\nSent: 12 May 2026\nTo: Zbigniew K\nSubject: Batch",
                "From: [name]\nSent: 12 May 2026\nTo: [name]\nSubject: Batch",
            ),
        ],
    )
    def test_puts_brackets_in_their_place(self, words, left):
        assert without_people(words) == left

    @pytest.mark.parametrize(
        "words",
        [
            "Error ORA-00942 on 23/11/2026 at 14:02, line 1 of 12",
            "Account TA-004512, balance £412.18, ENQ-20391, version 6.2.1",
            "Business Objects and Document Management: Import Log, Rent Account",
            "Scotland’s bank holidays; Thanks for looking into it.",
            "Ran 10000000 rows in 3600 seconds, job 20261123140200",
        ],
    )
    def test_leaves_the_evidence(self, words):
        assert without_people(words) == words

    def test_takes_known_people_out_by_any_part_of_their_name(self):
        said = "Morven says Baillie’s batch stops"
        assert without_people(said, ["Morven Baillie"]) == "[name] says [name]’s batch stops"

    @pytest.mark.parametrize("said", ["MORVEN BAILLIE rang", "morven baillie rang"])
    def test_knows_people_however_their_name_is_typed(self, said):
        assert without_people(said, ["Morven Baillie"]) == "[name] rang"

    def test_leaves_in_whom_somebody_ticked(self):
        said = "Morven Baillie and Callum Reid tried it"
        found = without_people(said, ["Morven Baillie", "Callum Reid"], left_in=["Morven Baillie"])
        assert found == "Morven Baillie and [name] tried it"

    def test_is_quick_with_whatever_is_pasted(self):
        assert without_people("a" * 20_000 + "@") == "a" * 20_000 + "@"
        assert without_people("Aa " * 7_000)


class ThreadWords:
    THREAD = (
        Said(AT, is_of_asker=True, text="Mr Ian Law at 4 Mill Lane can’t pay.\nMorven Baillie"),
        Said(AT, is_of_asker=False, text="Since when, Morven?"),
    )

    def told(self, along: TakenAlong) -> str:
        return thread_words(self.THREAD, asker="Morven Baillie", names=["Callum Reid"], along=along)

    def test_name_nobody_unless_ticked(self):
        assert self.told(TakenAlong()) == (
            "The asker, 23 November 2026, 14:02:\n[name] at [address] can’t pay.\n[name]\n\n"
            "The support team, 23 November 2026, 14:02:\nSince when, [name]?"
        )

    def test_name_the_asker_alone_when_that_is_ticked(self):
        found = self.told(TakenAlong(has_asker=True))
        assert found.startswith("Morven Baillie, 23 November 2026")
        assert "Law" not in found

    def test_leave_the_asker_out_also_where_the_rest_goes_along(self):
        found = self.told(TakenAlong(has_personal_data=True))
        assert "Mr Ian Law at 4 Mill Lane" in found
        assert "Morven" not in found

    def test_stand_as_written_when_both_are_ticked(self):
        along = TakenAlong(has_asker=True, has_personal_data=True)
        assert plain("Ask Ian Law", asker="X Y", names=(), along=along) == "Ask Ian Law"

    def test_say_when_they_were_shortened(self):
        long = (Said(AT, is_of_asker=True, text="word " * 9_000),)
        found = thread_words(long, asker="", names=(), along=TakenAlong())
        assert len(found) <= LONGEST
        assert found.endswith("[shortened here]")


class Topics:
    @pytest.mark.parametrize(
        ("topic", "kind"),
        [
            ("documentation", "request"),
            ("release-password", "request"),
            ("free-licence", "request"),
            ("upgrade", "incident"),
            ("clone", "incident"),
            ("patch", "incident"),
            ("technical", "incident"),
            ("isg", "incident"),
            ("bespoke", "incident"),
        ],
    )
    def test_decide_the_kind(self, topic, kind):
        assert kind_of(topic) == kind

    def test_say_who_does_it(self):
        assert who_does_it("clone", "Larkfield") == "Larkfield’s remote DBA team"
        assert who_does_it("isg", "Larkfield") == "Larkfield, who moves it to the right team"
        assert who_does_it("documentation", "Larkfield") == ""


class Sellers:
    def test_are_told_by_the_words_of_the_directory(self):
        lines = [(1, "Sales desk"), (2, "Account manager"), (3, "Service desk"), (4, "Salespoint")]
        assert sellers_in(lines) == {1, 2}

"""What is wrong with a model file, told all at once and by key path."""

import re
from datetime import date

import pytest

from rooftree.support.model.demo import EXAMPLE
from rooftree.support.model.rules.model_file import moved_by
from rooftree.support.model.rules.ownership import owner_on
from rooftree.support.model.rules.read_model_file import FileFaulty, read_model_file

TEXT = EXAMPLE.read_text(encoding="utf-8")
ONLY_OWNER = 'team = "ihms"\nfrom_on = 2026-08-31\nis_ours = true'
UNKNOWN_TABLE = (
    "pictures: is not a key of this file; known here: header, dates, teams, services, modules, "
    "environments, levels, contacts, documents."
)


def faults_of(text, **options):
    with pytest.raises(FileFaulty) as raised:
        read_model_file(text.encode(), **options)
    return raised.value.sentences


def swapped(old, new, count=1):
    assert old in TEXT
    return TEXT.replace(old, new, count)


class ReadModelFile:
    def test_reads_the_shipped_example(self):
        model = read_model_file(EXAMPLE.read_bytes())
        assert [level.number for level in model.levels] == [0, 1, 2, 3]
        assert {level.mailbox for level in model.levels if level.mailbox} == {
            "ihms@council.example"
        }
        assert [c.ladder_step for c in model.contacts if c.ladder_step] == [1, 2, 3, 4]
        ends = model.dates.initial_period_ends_on
        owners = {
            x.number: (owner_on(x.owners, ends), owner_on(x.owners, date(2027, 4, 1)))
            for x in model.levels
        }
        assert {n: (a.team, b.team) for n, (a, b) in owners.items()} == {
            0: ("ihms", "housing-systems"),
            1: ("ihms", "ihms"),
            2: ("ihms", "housing-systems"),
            3: ("ihms", "housing-systems"),
        }

    def test_finds_only_reserved_addresses_and_numbers_in_the_example(self):
        assert set(re.findall(r"@([\w.-]+)", TEXT)) <= {"council.example", "supplier.example"}
        numbers = re.findall(r'^number = "(.+)"$', TEXT, re.MULTILINE)
        assert numbers
        assert all(re.fullmatch(r"01632 960\d{3}", number) for number in numbers)

    def test_takes_a_mark_before_the_text_that_some_editors_write(self):
        assert read_model_file(b"\xef\xbb\xbf" + TEXT.encode()) == read_model_file(TEXT.encode())

    @pytest.mark.parametrize(
        ("text", "begins"),
        [
            ("[header]\nproject_name = \n", "Line 2, column 16: "),
            ("[header\n", "Line 1, column 8: "),
            ('a = "one', "Line 1, the last: "),
            ("[dates]\ngo_live_on = 2026-13-01\n", "Line 2, column 1"),
            ('[header]\nversion = "1"\nversion = "2"\n', "Line 3, column 1"),
        ],
    )
    def test_tells_the_line_of_a_syntax_fault(self, text, begins):
        [sentence] = faults_of(text)
        assert sentence.startswith(begins)

    def test_tells_the_line_that_is_not_utf_8(self):
        with pytest.raises(FileFaulty) as raised:
            read_model_file(b'[header]\nauthor = "Siobh\xe1n"\n')
        assert raised.value.sentences == ["Line 2: the file is not in UTF-8. Save it as UTF-8."]

    @pytest.mark.parametrize(
        ("old", "new", "fault"),
        [
            ('version = "V0.1"', "", "header.version: is missing."),
            ('version = "V0.1"', "version = 0.1", "header.version: must be text in quotes."),
            ('version = "V0.1"', 'version = "  "', "header.version: must not be empty."),
            (
                'version = "V0.1"',
                f'version = "{"9" * 41}"',
                "header.version: is 41 characters long; at most 40 fit.",
            ),
            (
                "author =",
                "auhtor =",
                'header.auhtor: is not a key of this file; did you mean "author"?',
            ),
            (
                "go_live_on = 2026-10-26",
                'go_live_on = "26 October"',
                "dates.go_live_on: must be a date without quotes such as 2026-10-26.",
            ),
            (
                "go_live_on = 2026-10-26",
                "go_live_on = 2026-10-26T09:00:00",
                "dates.go_live_on: must be a date without quotes such as 2026-10-26.",
            ),
            (
                "initial_period_ends_on = 2027-03-31",
                "initial_period_ends_on = 2026-10-01",
                "dates.initial_period_ends_on: is before the go-live date, 2026-10-26.",
            ),
            (
                "amended_on = 2026-09-28",
                "amended_on = 2026-01-01",
                "header.amended_on: is before the paper was created, 2026-08-17.",
            ),
            (
                'key = "rents"',
                'key = "Rents!"',
                'services[1].key: must be a short key in small letters such as "housing-systems".',
            ),
            (
                'key = "rents"',
                'key = "homelessness"',
                "services[1].key: says the same as services[0].key: homelessness.",
            ),
            ("level = 1\n", "level = 7\n", "levels: level 1 is missing."),
            ("level = 1\n", "level = 7\n", "levels[1].level: must be 0, 1, 2 or 3."),
            (
                "level = 1\n",
                'level = "1"\n',
                "levels[1].level: must be a whole number without quotes.",
            ),
            (
                'team = "ihms"',
                'team = "hims"',
                'levels[0].owners[0].team: no line of teams has the key "hims".',
            ),
            (
                "until_on = 2027-03-31",
                "until_on = 2027-04-30",
                "levels[0].owners: two teams own the level on 2027-04-01.",
            ),
            (
                "until_on = 2027-03-31",
                "until_on = 2027-03-15",
                "levels[0].owners: nobody owns the level from 2027-03-16 to 2027-03-31.",
            ),
            (
                "until_on = 2027-03-31",
                "until_on = 2026-01-01",
                "levels[0].owners[0].until_on: is before from_on, 2026-08-31.",
            ),
            (
                'email = "ihms@council.example"',
                'email = "ihms at council"',
                "contacts[0].email: must be a mail address such as team@council.example.",
            ),
            (
                'mailbox = "ihms@council.example"',
                'mailbox = "ihms+1@council.example"',
                (
                    "teams[0].mailbox: must be a mailbox such as team@council.example, "
                    "without a plus sign."
                ),
            ),
            (
                'number = "01632 960201"',
                'number = "call me"',
                "contacts[7].telephones[1].number: must be a telephone number such as 01632 960123.",
            ),
            (
                "is_urgent = true",
                'is_urgent = "yes"',
                "contacts[7].is_urgent: must be true or false, without quotes.",
            ),
            (
                "ladder_step = 2",
                "ladder_step = 1",
                "contacts[14].ladder_step: says the same as contacts[11].ladder_step: 1.",
            ),
            (
                "ladder_step = 2",
                "ladder_step = 5",
                "contacts[14].ladder_step: must be 1, 2, 3 or 4.",
            ),
            (
                '[[contacts.telephones]]\nlabel = "Desk"\nnumber = "01632 960303"\n',
                "",
                (
                    "contacts[14].telephones: "
                    "a contact on the escalation ladder needs a telephone number."
                ),
            ),
            (
                'website = "https://portal.supplier.example/"',
                'website = "javascript:alert(1)"',
                "contacts[10].website: must be an address that begins with https://.",
            ),
            ("is_live = true", "is_live = false", "environments: none has is_live = true."),
            (
                'name = "TRAINING"',
                'name = "TRAINING"\nis_live = true',
                "environments[1].is_live: only one can be live, and environments[0] is.",
            ),
            (
                'key = "customer-charter"',
                'key = "menu"',
                "documents[1].key: must be one of helphub-guide, customer-charter.",
            ),
            ("[dates]", "[[dates]]", "dates: must be a table that begins with [dates]."),
            (
                "[[levels.owners]]\n" + ONLY_OWNER,
                "[levels.owners]\n" + ONLY_OWNER,
                "levels[1].owners: must be lines that each begin with [[levels.owners]].",
            ),
        ],
    )
    def test_names_the_key_of_a_content_fault(self, old, new, fault):
        assert fault in faults_of(swapped(old, new))

    def test_tells_all_faults_at_once(self):
        text = swapped('version = "V0.1"', "").replace('number = "01632 960102"', 'number = ""')
        text = text.replace("[[documents]]", '[[pictures]]\nkey = "a"\n[[documents]]', 1)
        assert faults_of(text) == [
            UNKNOWN_TABLE,
            "header.version: is missing.",
            "contacts[8].telephones[0].number: must not be empty.",
        ]

    def test_names_each_table_that_is_missing(self):
        sentences = faults_of("")
        assert [s.split(":")[0] for s in sentences] == [
            "header",
            "dates",
            "teams",
            "services",
            "modules",
            "environments",
            "levels",
            "contacts",
        ]

    def test_refuses_the_same_contact_twice(self):
        text = TEXT + (
            '\n[[contacts]]\nlevel = 2\nsupport_area = "Urgent Enquiries"\n'
            'title = "project lead"\nservice_area = "Shared Services"\n'
        )
        assert faults_of(text) == [
            "contacts[17]: is the same line of the directory as contacts[7]."
        ]

    def test_names_a_document_that_does_not_lie_beside_the_file(self):
        text = swapped(
            'title = "Helphub guide for logging cases"', 'title = "Guide"\nfile = "gone.pdf"'
        )
        assert faults_of(text, has_file=lambda _name: False) == [
            "documents[0].file: there is no such file beside this one."
        ]


class MovedBy:
    def test_moves_every_date_and_nothing_else(self):
        model = read_model_file(EXAMPLE.read_bytes())
        step = date(2027, 1, 1) - date(2026, 1, 1)
        moved = moved_by(model, step)
        assert moved.dates.go_live_on - model.dates.go_live_on == step
        assert moved.levels[0].owners[1].from_on - model.levels[0].owners[1].from_on == step
        assert moved.contacts == model.contacts
        assert moved_by(moved, -step) == model

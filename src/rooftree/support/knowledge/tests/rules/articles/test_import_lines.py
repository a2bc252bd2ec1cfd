"""Every fault of a file of articles is told by its line."""

import json

import pytest

from rooftree.support.knowledge.rules.articles.import_lines import (
    FaultyLines,
    ImportLine,
    Known,
    read_import,
)

KNOWN = Known({"rents"}, {"faqs"}, {"faq", "guide"}, {"staff", "everyone"})
GOOD = {"id": "a-1", "title": "Void a home", "body": "Open it."}


def read(*rows: object) -> list[ImportLine]:
    return read_import([json.dumps(row).encode() + b"\n" for row in rows], KNOWN)


def faults(*lines: bytes) -> list[str]:
    with pytest.raises(FaultyLines) as caught:
        read_import(lines, KNOWN)
    return caught.value.faults


class ReadImport:
    def test_takes_what_may_be_left_out(self):
        null = {"service": None, "keywords": None, "kind": None, "audience": None}
        assert read(GOOD) == [ImportLine("a-1", "Void a home", "Open it.")]
        assert read(GOOD | null) == read(GOOD)
        assert read(GOOD | {"service": ""}) == read(GOOD)

    def test_takes_keywords_as_text_or_list_and_ids_as_numbers(self):
        row = GOOD | {"id": 7, "keywords": ["empty", "void "], "service": "rents", "extra": [1]}
        line = read(row)[0]
        assert (line.id, line.key, line.keywords, line.service) == (7, "7", "empty, void", "rents")
        assert read(GOOD | {"keywords": "empty void"})[0].keywords == "empty void"

    def test_leaves_out_empty_lines_and_what_no_database_holds(self):
        good = json.dumps(GOOD | {"body": "a\u0000b\ud800"}).encode()
        assert read_import([b"\xef\xbb\xbf" + good, b"\n", b"  \r\n"], KNOWN)[0].body == "a b?"

    @pytest.mark.parametrize(
        ("change", "words"),
        [
            ({"title": " "}, '"title" is empty'),
            ({"title": None}, '"title" is missing'),
            ({"title": "x" * 201}, "longer than 200"),
            ({"body": 3}, '"body" is missing, or is no text'),
            ({"id": True}, '"id" is missing'),
            ({"id": ""}, '"id" is missing'),
            ({"service": "nowhere"}, '"service" is "nowhere"'),
            ({"service": ["rents"]}, '"service" is no text'),
            ({"keywords": [1]}, "neither a text nor a list"),
            ({"kind": "song"}, "it is one of faq, guide"),
            ({"audience": "all"}, "it is one of everyone, staff"),
            ({"category": "none"}, "no shelf in use"),
        ],
    )
    def test_says_what_is_wrong(self, change, words):
        (fault,) = faults(json.dumps(GOOD | change).encode())
        assert fault.startswith("line 1: ")
        assert words in fault

    def test_names_every_faulty_line(self):
        good = json.dumps(GOOD).encode()
        found = faults(good, b"{", b"[1]", b"\xff", good)
        assert found == [
            "line 2: it is no JSON",
            "line 3: it is no object in { and }",
            "line 4: it is not in UTF-8",
            'line 5: "id" a-1 stands in line 1 already',
        ]

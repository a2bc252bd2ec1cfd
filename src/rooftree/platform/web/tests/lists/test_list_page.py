"""The list page over a toy list."""

import csv
import html
import io
import re
import zipfile
from xml.etree import ElementTree as ET

import pytest
from django.test import Client, RequestFactory

from rooftree.platform.web.interface import Sort
from rooftree.platform.web.tests.narrowing import narrow
from rooftree.platform.web.tests.toy import Key, toy_list, toy_rows


def shown(page: str) -> list[int]:
    return [int(n) for n in re.findall(r"Key (\d{3})</a>", page)]


def get(site, query="") -> str:
    return site.get(f"/toy/{query}").content.decode()


def narrowed(site, **choices: str) -> str:
    return narrow(site, "/toy/", **choices).content.decode()


def links(page: str) -> list[str]:
    return [html.unescape(link) for link in re.findall(r'href="(\?[^"]*)"', page)]


def cells(book: bytes) -> list[list[str]]:
    """Read the first sheet: shared text by its words, numbers and dates as they are stored."""
    archive = zipfile.ZipFile(io.BytesIO(book))
    space = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
    shared = ET.fromstring(archive.read("xl/sharedStrings.xml"))
    words = ["".join(t.text or "" for t in si.iter(f"{space}t")) for si in shared]
    sheet = ET.fromstring(archive.read("xl/worksheets/sheet1.xml"))
    return [
        [
            words[int(c.findtext(f"{space}v"))] if c.get("t") == "s" else c.findtext(f"{space}v")
            for c in row.iter(f"{space}c")
        ]
        for row in sheet.iter(f"{space}row")
    ]


class ListPages:
    def test_shows_the_first_page_in_the_default_order(self, site):
        page = get(site)
        assert shown(page) == list(range(1, 51))
        assert "1 to 50 of 120" in page
        assert "Page 1 of 3" in page
        assert page.count('aria-sort="ascending"') == 1

    def test_asks_for_its_rows_once(self, site):
        calls = []

        def rows(*args):
            calls.append(args)
            return toy_rows(*args)

        toy_list(rows).draw(RequestFactory().get("/toy/"))
        assert len(calls) == 1

    def test_turns_the_order_round_by_the_same_link(self, site):
        (link,) = [x for x in links(get(site)) if "sort=-number" in x]
        page = get(site, link)
        assert shown(page)[0] == 120
        assert page.count('aria-sort="descending"') == 1

    def test_keeps_filter_and_order_from_page_to_page(self, site):
        page = get(site, "?kind=yale&sort=-cut")
        (following,) = [x for x in links(page) if "page=2" in x]
        assert following == "?sort=-cut&page=2"
        page = get(site, following)
        assert "51 to 80 of 80" in page
        assert shown(page)[-1] == 1
        assert all(n % 3 for n in shown(page))

    def test_goes_to_the_last_page_when_asked_for_more(self, site):
        assert "101 to 120 of 120" in get(site, "?page=99")

    @pytest.mark.parametrize("page", ["0", "-1", "x", "²", "9999999999"])
    def test_takes_nonsense_for_the_first_page(self, site, page):
        assert "1 to 50 of 120" in get(site, f"?page={page}")

    def test_takes_an_unknown_order_for_the_default(self, site):
        assert shown(get(site, "?sort=secret"))[0] == 1

    def test_takes_each_filter_away_by_its_chip(self, site):
        page = narrowed(site, kind="yale", words="Key 00", cut_to="6 Jan 2026")
        chips = re.findall(r'class="rt-chip" href="([^"]+)">([^<]+)', page)
        assert [(address, words.strip()) for address, words in chips] == [
            ("?without=kind", "Kind: Yale"),
            ("?without=words", "Words: Key 00"),
            ("?without=cut_to", "Cut to 6 January 2026"),
        ]
        assert shown(page) == [1, 2, 4, 5]
        answer = site.get("/toy/?without=kind")
        assert (answer.status_code, answer.url) == (302, "/toy/")
        assert shown(get(site)) == [1, 2, 3, 4, 5]
        get(site, "?without=words")
        get(site, "?without=cut_to")
        assert "1 to 50 of 120" in get(site)

    def test_keeps_what_each_person_asked_last(self, site):
        get(site, "?kind=mortice&sort=-number")
        assert shown(get(site))[0] == 120
        assert "Kind: Mortice" in get(site)
        assert "1 to 50 of 120" in get(Client())

    def test_forgets_it_when_the_filters_are_cleared(self, site):
        get(site, "?kind=mortice&sort=-number")
        narrowed(site, words="Key 1")
        answer = site.get("/toy/?all=1")
        assert (answer.status_code, answer.url) == (302, "/toy/")
        assert "1 to 50 of 120" in get(site)
        assert shown(get(site))[0] == 1

    def test_explains_words_that_are_too_long_and_keeps_a_part_of_them(self, site):
        page = narrowed(site, words="x" * 9_000)
        assert "at most 200 characters" in page
        assert f'value="{"x" * 500}"' in page

    def test_takes_dates_both_ends_included(self, site):
        page = get(site, "?cut_from=2+Jan+2026&cut_to=4/1/2026")
        assert shown(page) == [1, 2, 3]
        assert "Cut from 2 January 2026" in page

    def test_explains_a_bad_date_and_keeps_it(self, site):
        page = get(site, "?cut_from=31+Nov+2026")
        assert "The day 31 is not in November." in page
        assert 'value="31 Nov 2026"' in page

    def test_says_when_nothing_matches(self, site):
        assert "Nothing matches these filters" in narrowed(site, words="nothing like it")

    def test_says_what_an_empty_list_means(self):
        drawn = toy_list(lambda *_: ([], 0)).draw(RequestFactory().get("/toy/"))
        assert (drawn.total, drawn.empty) == (0, "No keys yet. Add the first one.")
        assert drawn.exports == []

    def test_escapes_what_the_rows_hold(self, site):
        row = Key(1, "<script>", "<b>", toy_rows({}, Sort("number"), 0, 1)[0][0].cut_on, 1)
        drawn = toy_list(lambda *_: ([row], 1)).draw(RequestFactory().get("/toy/"))
        assert "<script>" not in drawn.rows[0][1][0][1]


class WordsTypedIntoAList:
    def test_stand_in_no_address(self, site):
        answer = site.post("/toy/", {"list": "toy.keys", "words": "Key 00"})
        assert (answer.status_code, answer.url) == (302, "/toy/")
        page = get(site)
        assert shown(page) == list(range(1, 10))
        assert not [link for link in links(page) if "words=" in link or "Key" in link]
        assert '<form class="rt-filters" method="post" action="?"' in page

    def test_are_not_read_from_an_address(self, site):
        assert "1 to 50 of 120" in get(site, "?words=Key+00")

    def test_narrow_every_page_order_and_export_that_follows(self, site):
        narrowed(site, words="Key 0")
        assert "51 to 99 of 99" in get(site, "?sort=-number&page=2")
        answer = site.get("/toy/?export=csv")
        assert answer.content.decode().count("\n") == 100

    def test_give_way_to_a_link_that_names_its_own_filters(self, site):
        narrowed(site, words="nothing like it")
        assert "1 to 40 of 40" in get(site, "?kind=mortice")
        assert "1 to 40 of 40" in get(site)

    def test_leave_the_order_as_it_was(self, site):
        get(site, "?sort=-number")
        assert shown(narrowed(site, words="Key 00")) == list(range(9, 0, -1))

    def test_are_not_taken_from_a_form_of_another_list(self, site):
        site.post("/toy/", {"list": "toy.locks", "words": "Key 00"})
        assert "1 to 50 of 120" in get(site)

    def test_need_the_safety_token(self, toy_site):
        strict = Client(enforce_csrf_checks=True)
        answer = strict.post("/toy/", {"list": "toy.keys", "words": "Key 00"})
        assert answer.status_code == 403


class Exports:
    def test_give_exactly_the_filtered_rows_in_order_as_csv(self, site):
        answer = site.get("/toy/?kind=yale&sort=-cut&export=csv")
        rows = list(csv.reader(io.StringIO(answer.content.decode("utf-8-sig"))))
        assert rows[0] == ["Key", "Kind", "Cut", "Grams"]
        assert len(rows) == 81
        assert rows[1] == ["Key 119", "Yale", "2026-04-30", "33"]
        assert answer["Content-Disposition"] == 'attachment; filename="toy-keys.csv"'

    def test_give_dates_and_numbers_as_xlsx(self, site):
        narrowed(site, words="007")
        answer = site.get("/toy/?sort=number&export=xlsx")
        _, row = cells(answer.content)
        # 46030 is 8 January 2026 as spreadsheets count days.
        assert row == ["Key 007", "Yale", "46030", "49"]

    def test_disarm_formulas(self):
        row = Key(1, "=HYPERLINK(1)", "@x", toy_rows({}, Sort("number"), 0, 1)[0][0].cut_on, 1)
        page = toy_list(lambda *_: ([row], 1))
        text = page.respond(RequestFactory().get("/toy/?export=csv")).content.decode()
        assert "'=HYPERLINK(1)" in text
        book = page.respond(RequestFactory().get("/toy/?export=xlsx")).content
        assert cells(book)[1][0] == "=HYPERLINK(1)"
        assert b"<f>" not in zipfile.ZipFile(io.BytesIO(book)).read("xl/worksheets/sheet1.xml")

    def test_cut_a_text_that_no_cell_can_hold(self):
        row = Key(1, "x" * 40_000, "y", toy_rows({}, Sort("number"), 0, 1)[0][0].cut_on, 1)
        book = toy_list(lambda *_: ([row], 1)).respond(RequestFactory().get("/toy/?export=xlsx"))
        assert len(cells(book.content)[1][0]) == 32_767

    def test_refuse_more_rows_than_a_list_holds(self, site, monkeypatch):
        monkeypatch.setattr("rooftree.platform.web.lists.list_page.MOST_EXPORTED", 100)
        answer = site.get("/toy/?export=csv&sort=-cut", follow=True)
        assert "120 rows are too many for an export" in answer.content.decode()

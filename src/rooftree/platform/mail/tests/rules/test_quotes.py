import time

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from rooftree.platform.mail.rules.quotes import split_quote

NEW = "Still broken.\nMorven\n\n"
PIECES = st.sampled_from(
    [
        "Hello\n",
        "> quoted\n",
        "\n",
        "On Mon, 3 Nov 2026 at 10:00, IHMS <ihms@council.example> wrote:\n",
        "From: IHMS\nSent: 3 November 2026\nTo: Morven\nSubject: Diary\n",
        "________________________________\n",
        "-----Original Message-----\n",
        "-- \nMorven\n",
        "Am 3. November schrieb Morag:\n",
        "\u2028odd\x0cends\r",
    ]
)


class SplitQuote:
    @pytest.mark.parametrize(
        "quoted",
        [
            "On Mon, 3 Nov 2026 at 10:00, IHMS <ihms@council.example> wrote:\n> Is it mended?\n",
            "On Mon, 3 Nov 2026 at 10:00, IHMS\n<ihms@council.example> wrote:\n\n> Is it?\n> Yes.\n",
            "From: IHMS <i@council.example>\nSent: Monday\nTo: Morven\nSubject: Diary\n\nIs it?\n",
            "________________________________\nFrom: IHMS\nSent: Monday\nTo: M\nSubject: D\n\nIs it?\n",
            "-----Original Message-----\nFrom: IHMS\nSent: Monday\n\nIs it?\n",
            "> Is it mended?\n> Thanks\n",
            "Am Mo., 3. Nov. 2026 um 10:00 Uhr schrieb IHMS <ihms@council.example>:\n> Ist es?\n",
        ],
    )
    def test_folds_the_history(self, quoted):
        assert split_quote(NEW + quoted) == (NEW, quoted)

    @pytest.mark.parametrize(
        "text",
        [
            "No history here.\n",
            "> Is it mended?\nNo.\n> And now?\nYes.\n",
            "On Monday, IHMS wrote:\n> Is it mended?\n\nNo, it is not.\n",
            "On 3 November 2026, IHMS wrote:\n> Only a quote.\n",
            "",
        ],
    )
    def test_shows_everything_in_doubt(self, text):
        assert split_quote(text) == (text, "")

    def test_shows_what_was_forwarded(self):
        text = (
            "See below.\n\n---------- Forwarded message ---------\nFrom: Ann\nDate: today\n\nHi.\n"
        )
        assert split_quote(text) == (text, "")
        outlook = NEW + "From: Ann\nSent: today\nTo: me\nSubject: x\n\nHi.\n"
        assert split_quote(outlook, subject="FW: x") == (outlook, "")

    @settings(max_examples=300, deadline=None)
    @given(st.one_of(st.text(max_size=400), st.lists(PIECES, max_size=12).map("".join)))
    @example("a\x85On x wrote:\n> b")
    def test_loses_not_a_letter(self, text):
        new_words, quoted = split_quote(text)
        assert new_words + quoted == text
        assert bool(new_words.strip()) == bool(text.strip())

    @pytest.mark.parametrize(
        "text",
        [
            "On " * 100_000,
            ("On " * 100 + "\n") * 3000,
            ("On " * 70 + ":\n") * 3000,
            "From:" * 100_000,
            "From:\n" * 50_000,
            "> " * 200_000,
            "Den " * 50_000 + "\n" + "El " * 50_000,
        ],
    )
    def test_is_not_held_up_by_a_hostile_mail(self, text):
        begun = time.monotonic()
        split_quote("Hello\n" + text)
        assert time.monotonic() - begun < 5

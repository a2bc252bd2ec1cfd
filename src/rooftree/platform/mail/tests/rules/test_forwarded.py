import time

import pytest

from rooftree.platform.mail.rules.forwarded import original_asker

ANN = ("Ann Bee", "ann.bee@council.example")
GMAIL = (
    "Please can you look?\n\n---------- Forwarded message ---------\n"
    "From: Ann Bee <ann.bee@council.example>\nDate: Mon, 23 Nov 2026 at 09:10\n"
    "Subject: Rent card\nTo: <morven@council.example>\n\nMy rent card is wrong.\n"
)
OUTLOOK = (
    "Hi,\n\n________________________________\nFrom: Bee, Ann <ann.bee@council.example>\n"
    "Sent: Monday, November 23, 2026 9:10 AM\nTo: Morven Baillie <morven@council.example>\n"
    "Cc: Old Friend <old@council.example>\nSubject: Rent card\n\nMy rent card is wrong.\n"
)
APPLE = (
    "See below.\n\nBegin forwarded message:\n\n> From: Ann Bee <ann.bee@council.example>\n"
    "> Subject: Rent card\n> Date: 23 November 2026 at 09:10:11 GMT\n"
    "> To: morven@council.example\n> \n> My rent card is wrong.\n"
)
THUNDERBIRD = (
    "-------- Forwarded Message --------\nSubject: \tRent card\nDate: \tMon, 23 Nov 2026 09:10:11 +0000\n"
    "From: \tAnn Bee <ann.bee@council.example>\nTo: \tmorven@council.example\n\nMy rent card is wrong.\n"
)
GERMAN = (
    "-------- Weitergeleitete Nachricht --------\nBetreff: \tMietkarte\nDatum: \tMon, 23 Nov 2026\n"
    "Von: \tAnn Bee <ann.bee@council.example>\nAn: \tm@council.example\n\nFalsch.\n"
)
FRENCH = (
    "De : Ann Bee <ann.bee@council.example>\nEnvoyé : lundi 23 novembre 2026 09:10\n"
    "À : Morven <m@council.example>\nObjet : Loyer\n\nBonjour\n"
)
MAILTO = (
    "-----Original Message-----\nFrom: Ann Bee [mailto:ann.bee@council.example]\n"
    "Sent: 23 November 2026 09:10\nTo: Morven\nSubject: Rent card\n\nWrong.\n"
)
STARS = "*From:* Ann Bee <ann.bee@council.example>\n*Sent:* Monday\n*To:* M\n*Subject:* Rent\n\nx\n"


class OriginalAsker:
    @pytest.mark.parametrize(
        ("text", "subject", "name"),
        [
            (GMAIL, "Fwd: Rent card", "Ann Bee"),
            (GMAIL, "Rent card", "Ann Bee"),
            (OUTLOOK, "FW: Rent card", "Bee, Ann"),
            (APPLE, "Fwd: Rent card", "Ann Bee"),
            (THUNDERBIRD, "Fwd: Rent card", "Ann Bee"),
            (GERMAN, "WG: Mietkarte", "Ann Bee"),
            (FRENCH, "TR: Loyer", "Ann Bee"),
            (MAILTO, "FW: Rent card", "Ann Bee"),
            (STARS, "Fw: Rent", "Ann Bee"),
        ],
    )
    def test_reads_what_each_program_writes(self, text, subject, name):
        found = original_asker(text, subject=subject)
        assert (found.name, found.address) == (name, ANN[1])

    def test_takes_the_mail_nearest_the_top(self):
        text = (
            OUTLOOK
            + "\nFrom: Old Friend <old@council.example>\nSent: Friday\nTo: Ann\nSubject: x\n"
        )
        assert original_asker(text, subject="FW: x").address == ANN[1]

    def test_passes_over_the_forwarder_and_ourselves(self):
        text = (
            OUTLOOK
            + "\nFrom: Old Friend <old@council.example>\nSent: Friday\nTo: Ann\nSubject: x\n"
        )
        found = original_asker(text, subject="FW: x", besides={ANN[1]})
        assert found.address == "old@council.example"
        assert original_asker(GMAIL, subject="Fwd: x", besides={ANN[1]}) is None

    @pytest.mark.parametrize(
        ("text", "subject"),
        [
            (OUTLOOK, "RE: Rent card"),
            (OUTLOOK, "Rent card"),
            ("From: the tenant at number 4\nTo be honest I do not know.\n", "FW: x"),
            ("From: Ann Bee\nSent: Monday\nTo: Morven\nSubject: No address\n", "FW: x"),
            ("Write to ann.bee@council.example please.\n", "Fwd: x"),
            ("", "Fwd: x"),
        ],
    )
    def test_proposes_nobody_where_nothing_says_so(self, text, subject):
        assert original_asker(text, subject=subject) is None

    @pytest.mark.parametrize(
        "piece", ["From: a@b.example\n", "From: x\nTo: y\n\n", "> " * 500, "*" * 900 + "\n"]
    )
    def test_is_not_held_up_by_a_hostile_mail(self, piece):
        begun = time.monotonic()
        original_asker(piece * (400_000 // len(piece)), subject="Fwd: x")
        assert time.monotonic() - begun < 5

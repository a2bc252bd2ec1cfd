"""Which files are held back."""

import gzip
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rooftree.platform.files.rules.archives import ZIP_HEAD
from rooftree.platform.files.rules.quarantine import (
    DISK,
    LOCKED,
    MACROS,
    OBJECT,
    PACKED,
    PROGRAM,
    SCRIPT,
    reason_to_hold,
    reason_to_mark,
)
from rooftree.platform.files.tests.samples import (
    locked,
    ole,
    packed,
    packed_files,
    tarred,
    whole_ole,
)


def by_name(value):
    """Name a case by its words: packed files hold the time, and each process would name its own."""
    return value if isinstance(value, str) else "content"


class ReasonToHold:
    @pytest.mark.parametrize(
        ("content", "name", "reason"),
        [
            (b"\x7fELF\x02\x01", "photo.png", PROGRAM),
            (b"MZ\x90\x00", "letter.pdf", PROGRAM),
            (bytes.fromhex("cffaedfe07"), "a", PROGRAM),
            (bytes.fromhex("cafebabe00"), "a", PROGRAM),
            (b"words", "report.scr", PROGRAM),
            (b"#!/bin/sh\nrm", "notes.txt", SCRIPT),
            (b"\xef\xbb\xbf@ECHO OFF\r\n", "notes.txt", SCRIPT),
            (b"Remove-Item", "fix.PS1", SCRIPT),
            (b"alert(1)", "a.js", SCRIPT),
            (b"MsgBox 1", "a.vbs", SCRIPT),
            (packed("word/document.xml", "word/vbaProject.bin"), "letter.docx", MACROS),
            (packed("word/document.xml"), "letter.docm", MACROS),
            (packed("content.xml", "Basic/script-lc.xml"), "a.odt", MACROS),
            (ole("WordDocument", "_VBA_PROJECT"), "letter.doc", MACROS),
            (packed("invoice.pdf.exe"), "invoice.zip", PACKED),
            (packed("folder/run.bat"), "folder.zip", PACKED),
            (bytes(32769) + b"CD001", "a", DISK),
            (b"MSCF\x00\x00", "letter.txt", PROGRAM),
            (b"words", "shortcut.desktop ", SCRIPT),
            (packed_files({"photo.jpg": b"MZ\x90\x00"}), "photos.zip", PACKED),
            (packed_files({"a.zip": packed_files({"b.txt": b"#!/bin/sh"})}), "a.zip", PACKED),
            (packed_files({"letter.docx": packed("word/vbaProject.bin")}), "a.zip", PACKED),
            (b"GIF89a" + packed("run.exe"), "picture.gif", PACKED),
            (gzip.compress(b"\x7fELF\x02"), "logs.gz", PACKED),
            (tarred("run.sh"), "files.tar", PACKED),
            (packed("xl/workbook.xml", "xl/macrosheets/sheet1.xml"), "rents.xlsx", MACROS),
            (whole_ole("WordDocument", "Macros", "VBA"), "letter.doc", MACROS),
            (b"{\\rtf1{\\object\\objdata 0105}}", "letter.rtf", OBJECT),
            (ole("\x01Ole10Native") + b"C:\\a\\pay.exe\x00MZ", "letter.doc", OBJECT),
        ],
        ids=by_name,
    )
    def test_says_why(self, content, name, reason):
        assert reason_to_hold(content, name) == reason

    @pytest.mark.parametrize(
        ("content", "name"),
        [
            (b"plain words", "notes.txt"),
            (b"%PDF-1.7", "letter.pdf"),
            (b"\x89PNG\r\n\x1a\n", "screen.png"),
            (packed("word/document.xml"), "letter.docx"),
            (ole("WordDocument"), "letter.doc"),
            (packed("photo.jpg"), "photos.zip"),
            (b"", "empty"),
            (b"a,b\r\n1,2", "rents.csv"),
            (b"MZ Homes owes us rent", "notes.txt"),
            (whole_ole("WordDocument", text="Macros in Word"), "letter.doc"),
            (locked(), "photos.zip"),
            (packed_files({"a.zip": packed_files({"b.txt": b"words"})}), "a.zip"),
            (gzip.compress(b"a,b"), "rents.csv.gz"),
            (packed_files({"big": bytes(90_000_000)}), "big.zip"),
            (b"From: a@council.example\r\n\r\nHello", "mail.eml"),
        ],
        ids=by_name,
    )
    def test_lets_everyday_files_through(self, content, name):
        assert reason_to_hold(content, name) == ""

    def test_is_done_soon_with_files_packed_in_files(self):
        bomb = packed_files({"0": bytes(9_000_000)})
        for _ in range(4):
            bomb = packed_files({f"{number}.zip": bomb for number in range(12)})
        began = time.monotonic()
        reason_to_hold(bomb, "bomb.zip")
        assert time.monotonic() - began < 10

    @given(st.binary(max_size=600), st.text(max_size=20))
    def test_takes_any_bytes(self, content, name):
        assert isinstance(reason_to_hold(content, name), str)

    @given(st.data())
    def test_takes_broken_containers(self, data):
        whole = data.draw(
            st.sampled_from([whole_ole("Macros"), packed_files({"a": b"x" * 99}), tarred("a")])
        )
        at = data.draw(st.integers(0, len(whole) - 1))
        broken = whole[:at] + data.draw(st.binary(max_size=9)) + whole[at + 1 :]
        assert isinstance(reason_to_hold(broken, "a"), str)


class ReasonToMark:
    def test_says_that_nobody_looked_inside_a_locked_zip(self):
        assert reason_to_mark(locked()) == LOCKED

    def test_holds_what_a_locked_zip_names(self):
        assert reason_to_hold(locked("run.exe"), "a.zip") == PACKED

    @pytest.mark.parametrize("content", [b"words", packed("photo.jpg"), ZIP_HEAD])
    def test_says_nothing_of_others(self, content):
        assert reason_to_mark(content) == ""

"""Which files are held back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rooftree.platform.files.rules.quarantine import (
    DISK,
    MACROS,
    PACKED,
    PROGRAM,
    SCRIPT,
    reason_to_hold,
)
from rooftree.platform.files.tests.samples import ole, packed


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
        ],
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
            (b"From: a@council.example\r\n\r\nHello", "mail.eml"),
        ],
    )
    def test_lets_everyday_files_through(self, content, name):
        assert reason_to_hold(content, name) == ""

    @given(st.binary(max_size=600), st.text(max_size=20))
    def test_takes_any_bytes(self, content, name):
        assert isinstance(reason_to_hold(content, name), str)

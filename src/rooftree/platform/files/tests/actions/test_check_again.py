"""The site's malware check, and checking again."""

import sys
from datetime import UTC, datetime, timedelta

import pytest
from django.db import IntegrityError

from rooftree.platform.files.interface import check_again, file_line, respond, store
from rooftree.platform.files.models import StoredFile

pytestmark = pytest.mark.django_db
NOON = datetime(2026, 11, 23, 12, tzinfo=UTC)
LATER = NOON + timedelta(hours=1)
FINDS = "import sys; bad = b'EICAR' in sys.stdin.buffer.read(); print('Test-File' if bad else 'OK'); sys.exit(bad)"


def program(words: str) -> str:
    return f'{sys.executable} -c "{words}"'


@pytest.fixture
def check(settings):
    settings.MALWARE_CHECK = program(FINDS)
    return settings


class Store:
    def test_asks_nobody_where_the_site_has_no_check(self):
        row = StoredFile.objects.get(pk=store(b"EICAR", name="a.txt", at=NOON))
        assert (row.verdict, row.checked_at, row.is_quarantined) == ("", None, False)

    def test_keeps_the_verdict(self, check):
        row = StoredFile.objects.get(pk=store(b"words", name="a.txt", at=NOON))
        assert (row.verdict, row.verdict_words, row.checked_at) == ("clean", "OK", NOON)
        assert not row.is_quarantined

    def test_holds_what_was_found(self, check):
        file_id = store(b"EICAR", name="a.txt", at=NOON)
        assert file_line(file_id).reason == "The malware check found something: Test-File."
        assert respond(file_id).status_code == 403

    @pytest.mark.parametrize(
        "command",
        [
            program("import time; time.sleep(60)"),
            program("import sys; sys.exit(2)"),
            "/no/such/program",
            "broken 'quote",
        ],
    )
    def test_holds_what_could_not_be_checked(self, check, command):
        check.MALWARE_CHECK, check.MALWARE_CHECK_SECONDS = command, 1
        file_id = store(b"words", name="a.txt", at=NOON)
        assert StoredFile.objects.get(pk=file_id).verdict == "failed"
        assert respond(file_id).status_code == 403

    def test_says_first_what_the_file_itself_is(self, check):
        file_id = store(b"MZ\x90\x00EICAR", name="a.txt", at=NOON)
        assert "It is a program" in file_line(file_id).reason

    def test_can_never_leave_a_find_unheld(self, check):
        file_id = store(b"EICAR", name="a.txt", at=NOON)
        with pytest.raises(IntegrityError):
            StoredFile.objects.filter(pk=file_id).update(is_quarantined=False)


class CheckAgain:
    def test_lets_go_what_is_clean_and_holds_what_is_not(self, check):
        working, check.MALWARE_CHECK = check.MALWARE_CHECK, "/no/such/program"
        clean, bad = (store(c, name="a.txt", at=NOON) for c in (b"words", b"EICAR"))
        assert check_again(at=LATER) == 0
        check.MALWARE_CHECK = working
        assert check_again(at=LATER) == 2
        assert not file_line(clean).is_quarantined
        assert file_line(bad).reason == "The malware check found something: Test-File."
        assert check_again(at=LATER) == 0

    def test_judges_by_the_file_where_the_check_is_gone(self, check):
        check.MALWARE_CHECK = "/no/such/program"
        file_id = store(b"words", name="a.txt", at=NOON)
        check.MALWARE_CHECK = ""
        assert check_again(at=LATER) == 1
        assert not file_line(file_id).is_quarantined

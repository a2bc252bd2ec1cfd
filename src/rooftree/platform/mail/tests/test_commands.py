import json
from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from rooftree.platform.mail.models import InboundMail
from rooftree.platform.mail.tests.factories import make_mailbox, only_claims, raw_mail

pytestmark = pytest.mark.django_db


def deliver(*files: object) -> list[dict[str, object]]:
    out = StringIO()
    call_command("deliver_mail", *map(str, files), stdout=out)
    assert out.getvalue().isascii()
    return [json.loads(line) for line in out.getvalue().splitlines()]


class DeliverMail:
    def test_says_what_became_of_each_file_in_order(self, tmp_path, claimer):
        make_mailbox()
        first, second, third = (tmp_path / name for name in ("a.eml", "b.eml", "c.eml"))
        first.write_bytes(raw_mail(subject="Mòrag"))
        second.write_bytes(first.read_bytes())
        third.write_bytes(b"")
        lines = deliver(first, second, third)
        assert [list(line) for line in lines] == [
            ["file", "state", "as", "enquiry", "lane", "class", "answered", "reason"]
        ] * 3
        assert [(line["state"], line["as"], line["enquiry"]) for line in lines] == [
            ("filed", "new", "TOY-1"),
            ("filed", "duplicate", "TOY-1"),
            ("dead", None, None),
        ]
        assert lines[0]["file"] == str(first)
        assert (lines[0]["lane"], lines[0]["class"], lines[0]["answered"]) == (2, "human", False)

    def test_takes_a_mail_that_names_no_mailbox_for_the_shared_one(self, tmp_path, claimer):
        path = tmp_path / "a.eml"
        path.write_bytes(raw_mail(to="somebody@example.org"))
        [line] = deliver(path)
        assert line["state"] == "filed"
        assert "name no mailbox of ours" in line["reason"]
        assert InboundMail.objects.get().mailbox.address == "ihms@council.example"

    def test_reads_all_files_before_it_delivers_any(self, tmp_path, claimer):
        path = tmp_path / "a.eml"
        path.write_bytes(raw_mail())
        with pytest.raises(CommandError, match="can't be read"):
            deliver(path, tmp_path / "missing.eml")
        assert not InboundMail.objects.exists()

    def test_says_when_nobody_takes_a_mail(self, tmp_path):
        path = tmp_path / "a.eml"
        path.write_bytes(raw_mail())
        with only_claims():
            [line] = deliver(path)
        assert (line["state"], line["reason"]) == ("dead", "Nobody takes mail for this address.")

    def test_keeps_a_stub_of_a_file_that_is_too_large(self, tmp_path, claimer, settings):
        settings.MAIL_LARGEST_BYTES, settings.MAIL_STUB_BYTES = 3_000_000, 5000
        path = tmp_path / "a.eml"
        path.write_bytes(raw_mail("word " * 900_000))
        [line] = deliver(path)
        assert (line["state"], line["as"], line["answered"]) == ("filed", "new", True)
        row = InboundMail.objects.get()
        assert (row.is_cut, len(row.raw), row.size) == (True, 5000, path.stat().st_size)

"""The command that loads a model from a file."""

import json
from io import StringIO

import pytest
from django.core.management import call_command

from rooftree.support.model.demo import EXAMPLE
from rooftree.support.model.queries import header as head


def run(file):
    out, err = StringIO(), StringIO()
    code = 0
    try:
        call_command("load_support_model", str(file), stdout=out, stderr=err)
    except SystemExit as left:
        code = left.code
    return code, out.getvalue(), err.getvalue()


@pytest.mark.django_db
class LoadSupportModel:
    def test_prints_one_line_and_changes_nothing_the_second_time(self):
        code, out, err = run(EXAMPLE)
        assert (code, err, out.count("\n")) == (0, "", 1)
        assert json.loads(out)["loaded"] is True
        assert json.loads(out)["changed"] > 0
        assert json.loads(run(EXAMPLE)[1])["changed"] == 0

    def test_leaves_the_model_as_it_was_when_the_file_is_bad(self, tmp_path):
        run(EXAMPLE)
        bad = tmp_path / "bad.toml"
        text = EXAMPLE.read_text(encoding="utf-8").replace('"V0.1"', '"V0.2"')
        bad.write_text(text.replace('"01632 960101"', '"none"'), encoding="utf-8")
        code, out, err = run(bad)
        assert (code, out) == (1, "")
        assert "contacts[7].telephones[0].number: must be a telephone number" in err
        assert "nothing was changed: 1 fault." in err
        assert head.header().version == "V0.1"

    def test_says_that_a_file_is_missing(self, tmp_path):
        code, out, err = run(tmp_path / "none.toml")
        assert (code, out) == (1, "")
        assert "The file can't be read: No such file or directory." in err

    def test_attaches_documents_that_lie_beside_the_file(self, tmp_path):
        (tmp_path / "guide.pdf").write_bytes(b"%PDF-1.7 guide")
        text = EXAMPLE.read_text(encoding="utf-8")
        line = 'key = "helphub-guide"'
        (tmp_path / "m.toml").write_text(text.replace(line, f'{line}\nfile = "guide.pdf"'))
        code, _out, err = run(tmp_path / "m.toml")
        assert (code, err) == (0, "")
        assert head.documents()[0].file_name == "guide.pdf"

    def test_refuses_a_document_that_is_a_program(self, tmp_path):
        (tmp_path / "guide.exe").write_bytes(b"MZ\x90\x00" + b"\x00" * 200)
        text = EXAMPLE.read_text(encoding="utf-8")
        line = 'key = "helphub-guide"'
        (tmp_path / "m.toml").write_text(text.replace(line, f'{line}\nfile = "guide.exe"'))
        code, out, err = run(tmp_path / "m.toml")
        assert (code, out) == (1, "")
        assert "A document can't be attached" in err
        assert head.header() is None

import json
from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from rooftree.platform.staff.tests.factories import make_service

LIST = "name,email,services\nJo Orr,jo.orr@council.example,Rents\n"


@pytest.fixture
def file(tmp_path, db):
    make_service("rents")
    path = tmp_path / "list.csv"
    path.write_text(LIST)
    return path


def run(path, **options):
    out = StringIO()
    call_command("import_staff_list", str(path), stdout=out, **options)
    return [json.loads(line) for line in out.getvalue().splitlines()]


class ImportStaffListCommand:
    def test_prints_a_fate_a_line_and_writes_nothing_on_a_dry_run(self, file):
        first = run(file, dry_run=True)
        assert first[0] == {"line": 2, "name": "Jo Orr", "fate": "new", "reasons": []}
        assert first[-1]["counts"] == {"new": 1}
        assert run(file)[-1]["counts"] == {"new": 1}
        assert run(file, dry_run=True)[-1]["read_before_at"]
        with pytest.raises(CommandError, match="read in before"):
            run(file)

    def test_reads_the_good_lines_alone_only_if_told(self, file):
        file.write_text(LIST + ",nobody@council.example,\n")
        with pytest.raises(CommandError, match="--split"):
            run(file)
        assert run(file, split=True)[-1]["counts"] == {"new": 1, "refused": 1}

    def test_says_that_a_file_is_missing_or_no_list(self, file):
        with pytest.raises(CommandError, match="can't be read"):
            run(file.with_name("none.csv"))
        file.write_text("")
        with pytest.raises(CommandError, match="empty"):
            run(file)

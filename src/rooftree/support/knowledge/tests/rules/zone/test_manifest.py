"""Which files of a folder are the export's."""

import json

import pytest

from rooftree.support.knowledge.rules.zone.manifest import (
    MADE_BY,
    Manifest,
    NotOurManifest,
    is_inside,
    read,
    written,
)


class ManifestOfAnExport:
    def test_comes_back_as_it_was_written(self):
        manifest = Manifest("2026-11-23", {"b.html": "2", "a.html": "1"}, is_complete=False)
        assert read(written(manifest)) == manifest
        turned = Manifest("2026-11-23", {"a.html": "1", "b.html": "2"}, is_complete=False)
        assert written(turned) == written(manifest)

    @pytest.mark.parametrize(
        "content",
        [
            b"",
            b"[]",
            b"{}",
            b"\xff\xfe",
            json.dumps({"made_by": "x", "as_of": "", "is_complete": True, "files": {}}).encode(),
            *(
                json.dumps(
                    {"made_by": MADE_BY, "as_of": "", "is_complete": True, "files": {path: ""}}
                ).encode()
                for path in ("../up.html", "/etc/passwd", "a/../../b", "c:\\x", "")
            ),
        ],
    )
    def test_of_somebody_else_or_that_leads_out_is_refused(self, content):
        with pytest.raises(NotOurManifest):
            read(content)

    def test_takes_names_that_only_look_odd(self):
        assert is_inside("articles/..a.html")

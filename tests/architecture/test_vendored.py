"""Vendored files are what was vendored."""

import hashlib
import json

from rooftree.config.checks.vendored import vendor_faults


def _sample(tmp_path, content):
    (tmp_path / "vendor").mkdir()
    (tmp_path / "vendor" / "look.css").write_bytes(content)
    entry = {"path": "vendor/look.css", "sha256": hashlib.sha256(b"a {}").hexdigest()}
    package = {"name": "look", "version": "1", "licence": "MIT", "files": [entry]}
    (tmp_path / "VENDOR.json").write_text(json.dumps([package]))
    return [tmp_path / "VENDOR.json"]


class VendoredFiles:
    def test_hold(self):
        assert vendor_faults() == []

    def test_refuse_a_changed_file(self, tmp_path):
        assert "differs" in vendor_faults(_sample(tmp_path, b"b {}"))[0]

    def test_refuse_a_file_that_is_not_listed(self, tmp_path):
        lists = _sample(tmp_path, b"a {}")
        assert vendor_faults(lists) == []
        (tmp_path / "vendor" / "extra.css").write_bytes(b"")
        assert "does not list it" in vendor_faults(lists)[0]

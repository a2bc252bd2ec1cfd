"""Packages are pinned by hash, and the two locks agree."""

from rooftree.config.checks.locks import lock_faults

PIN = "django==5.2.19 \\\n    --hash=sha256:aa\n"


class Locks:
    def test_hold(self):
        assert lock_faults() == []

    def test_refuse_versions_that_differ(self, tmp_path):
        (tmp_path / "run.lock").write_text(PIN)
        (tmp_path / "dev.lock").write_text(PIN.replace("5.2.19", "5.2.20"))
        assert "dev.lock: django" in lock_faults(tmp_path)[0]

    def test_refuse_a_pin_without_a_hash(self, tmp_path):
        (tmp_path / "run.lock").write_text("# top\ndjango==5.2.19\n")
        (tmp_path / "dev.lock").write_text("# top\ndjango==5.2.19\n")
        assert "has no hash" in lock_faults(tmp_path)[0]

    def test_refuse_an_address(self, tmp_path):
        (tmp_path / "run.lock").write_text(PIN)
        (tmp_path / "dev.lock").write_text(f"# from https://packages.example/\n{PIN}")
        assert "an address stands in it" in lock_faults(tmp_path)[0]

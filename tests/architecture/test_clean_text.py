"""No registry address and no machine's path in the tree."""

import pytest

from rooftree.config.checks.clean_text import text_faults
from rooftree.config.run.bootstrap import CHECKOUT

REGISTRY = "https://packages.example/simp" + "le/six"


class CleanText:
    def test_holds(self):
        assert text_faults() == []

    @pytest.mark.parametrize(
        "line",
        [
            REGISTRY,
            "--extra-index" + "-url x",
            "open('/ro" + "ot/x')",
            "/ho" + "me/jo/x",
            f"{CHECKOUT}/src",
        ],
    )
    def test_refuses(self, tmp_path, line):
        sample = tmp_path / "notes.md"
        sample.write_text(f"first\n{line}\n")
        assert ":2:" in text_faults([sample])[0]

    def test_lets_an_ordinary_address_pass(self, tmp_path):
        sample = tmp_path / "notes.md"
        sample.write_text("https://council.example/home/repairs and /var/lib/rooftree")
        assert text_faults([sample]) == []

"""A site's own support model, loaded as the first thing on an empty site."""

import json
import os
import subprocess
import sys

import pytest

from rooftree.config.run.bootstrap import CHECKOUT

EXAMPLE = CHECKOUT / "examples" / "support-model.toml"
LEFT_OUT = {"DATABASE_URL", "DJANGO_SETTINGS_MODULE", "ROOFTREE_DATA", "ROOFTREE_ENVIRONMENT"}


class EmptySite:
    @pytest.mark.timeout(300)
    def test_loads_only_the_named_file(self, tmp_path):
        """Its team has the example's name under another key, which a site with both refuses."""
        file = tmp_path / "own.toml"
        text = EXAMPLE.read_text(encoding="utf-8")
        file.write_text(text.replace('"ihms"', '"project-team"'), encoding="utf-8")
        kept = {key: value for key, value in os.environ.items() if key not in LEFT_OUT}
        ended = subprocess.run(
            [sys.executable, "-m", "rooftree", "load_support_model", str(file)],
            env=kept | {"PYTHONPATH": str(CHECKOUT / "src"), "ROOFTREE_DATA": str(tmp_path / "d")},
            capture_output=True,
            text=True,
            check=False,
            timeout=280,
        )
        assert (ended.returncode, ended.stdout.count("\n")) == (0, 1), ended.stderr
        assert json.loads(ended.stdout)["parts"]["staff"] == 9
        assert '"loaded"' not in ended.stderr

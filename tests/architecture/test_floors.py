"""The floors hold, every module stands on one, and the linter would see a breach."""

import configparser
import os
import subprocess
import sys
from pathlib import Path

from rooftree.config.modules import MODULES
from rooftree.config.run.bootstrap import CHECKOUT

LINTER = Path(sys.executable).with_name("lint-imports")


def _floors() -> configparser.ConfigParser:
    found = configparser.ConfigParser()
    found.read(CHECKOUT / ".importlinter")
    return found


def _lint(folder, config) -> subprocess.CompletedProcess[str]:
    command = [str(LINTER), "--config", str(config), "--no-cache"]
    return subprocess.run(
        command,
        cwd=folder,
        env=os.environ | {"PYTHONPATH": str(folder)},
        capture_output=True,
        text=True,
        check=False,
    )


class Floors:
    def test_hold(self):
        answer = _lint(CHECKOUT / "src", CHECKOUT / ".importlinter")
        assert answer.returncode == 0, answer.stdout

    def test_give_every_module_an_order_inside(self):
        listed = _floors()["importlinter:contract:inside"]["containers"].split()
        assert listed == MODULES

    def test_are_the_order_in_which_modules_are_listed(self):
        for storey in ("platform", "support"):
            lines = _floors()[f"importlinter:contract:{storey}"]["layers"].strip().splitlines()
            floors = [set(line.split(" | ")) for line in reversed(lines)]
            listed = [m.split(".")[2] for m in MODULES if m.split(".")[1] == storey]
            height = [next(n for n, floor in enumerate(floors) if m in floor) for m in listed]
            assert height == sorted(height)

    def test_refuse_an_import_upwards_and_an_unplaced_module(self, tmp_path):
        for name in ("low", "high", "unplaced"):
            folder = tmp_path / "sample" / name
            folder.mkdir(parents=True)
            (folder / "__init__.py").write_text("")
        (tmp_path / "sample" / "__init__.py").write_text("")
        (tmp_path / "sample" / "low" / "__init__.py").write_text("from sample import high\n")
        config = tmp_path / "floors.ini"
        config.write_text(
            "[importlinter]\nroot_package = sample\n[importlinter:contract:floors]\n"
            "name = Floors\ntype = layers\nexhaustive = true\ncontainers = sample\n"
            "layers =\n    high\n    low\n"
        )
        answer = _lint(tmp_path, config)
        assert answer.returncode == 1
        assert "sample.low" in answer.stdout
        assert "unplaced" in answer.stdout

"""Vendored files, colours and the content policy."""

import hashlib
import json
import re
from pathlib import Path

import pytest
from django.template.loader import get_template

HERE = Path(__file__).parents[1]
STATIC = HERE / "static" / "web"
VENDORED = json.loads((STATIC / "VENDOR.json").read_text())
TEMPLATES = sorted((HERE / "templates").rglob("*.html"))


class VendoredFiles:
    @pytest.mark.parametrize("part", VENDORED, ids=lambda part: part["name"])
    def test_are_as_they_were_taken_and_carry_a_licence(self, part):
        assert part["version"]
        assert part["licence"]
        for file in part["files"]:
            content = (STATIC / file["path"]).read_bytes()
            assert hashlib.sha256(content).hexdigest() == file["sha256"]
        assert any("LICENCE" in f["path"] or "OFL" in f["path"] for f in part["files"])

    def test_are_all_named(self):
        named = {file["path"] for part in VENDORED for file in part["files"]}
        held = {
            str(path.relative_to(STATIC))
            for folder in ("vendor", "fonts")
            for path in (STATIC / folder).iterdir()
        }
        assert held == named


class Colours:
    @pytest.mark.parametrize("sheet", sorted(p.name for p in (STATIC / "css").glob("*.css")))
    def test_are_named_in_the_tokens_only(self, sheet):
        if sheet == "tokens.css":
            return
        text = (STATIC / "css" / sheet).read_text()
        assert not re.findall(r"#[0-9a-fA-F]{3,8}\b|rgba?\(\d", text)

    def test_use_only_tokens_that_exist(self):
        tokens = set(re.findall(r"(--[a-z0-9-]+):", (STATIC / "css" / "tokens.css").read_text()))
        for sheet in (STATIC / "css").glob("*.css"):
            assert set(re.findall(r"var\((--[a-z0-9-]+)\)", sheet.read_text())) <= tokens


class Templates:
    @pytest.mark.parametrize("path", TEMPLATES, ids=lambda p: p.name)
    def test_hold_no_style_or_script_of_their_own(self, path):
        text = path.read_text()
        assert not re.search(r"\bstyle=|<style|\bon[a-z]+=|<script(?! defer src=)", text)
        assert len(text.splitlines()) <= 150
        get_template(str(path.relative_to(HERE / "templates")))

    def test_use_only_icons_that_exist(self):
        icons = set(re.findall(r'id="i-([a-z]+)"', (STATIC / "icons.svg").read_text()))
        used = {
            name for path in TEMPLATES for name in re.findall(r'icon "([a-z]+)"', path.read_text())
        }
        assert used <= icons


class ContentPolicy:
    def test_refuses_inline_style_and_script(self, site):
        policy = site.get("/toy/")["Content-Security-Policy"]
        assert "unsafe" not in policy
        assert "default-src 'none'" in policy

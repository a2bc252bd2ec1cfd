"""Pictures in guides are of pages as they are."""

import hashlib

import pytest

from rooftree.config.checks import pictures as gate
from rooftree.config.pictures import shots, sources
from rooftree.config.pictures.manifest import MadePicture, write_manifest

VIEW = '"""Views."""\nfrom rooftree.support.desk.web.desk_forms import F\nA = "desk/one.html"\n'
FORM = '"""Forms."""\nLABEL = "Your name"\n'


@pytest.fixture
def source(tmp_path, monkeypatch):
    """A product of one module with one page, its picture and its guide."""
    root = tmp_path / "rooftree"
    module = root / "support" / "desk"
    for name, text in (
        ("web/desk_views.py", VIEW),
        ("web/desk_forms.py", FORM),
        (
            "templates/desk/one.html",
            '{% include "desk/part.html" %} {% extends "web/frame.html" %}',
        ),
        ("templates/desk/part.html", "<p>Words</p>"),
        ("help/desk.one.md", "# One\n\n![The desk](picture:desk)\n"),
        ("help/pictures/desk.webp", "picture"),
    ):
        (module / name).parent.mkdir(parents=True, exist_ok=True)
        (module / name).write_text(text)
    for place in (gate, shots, sources):
        monkeypatch.setattr(place, "SOURCE", root)
    return module


SHOT = shots.Shot(name="desk", module="support/desk", view="web/desk_views.py", address="/desk/")


def made(module, **changes):
    sha256 = hashlib.sha256((module / "help/pictures/desk.webp").read_bytes()).hexdigest()
    facts = {"name": "desk", "width": 900, "height": 400, "sha256": sha256}
    picture = MadePicture(**(facts | {"sources": sources.sources_of(SHOT)} | changes))
    write_manifest(module / "help" / "pictures", [picture])


def faults(module):
    return gate.picture_faults([SHOT], module.parents[1])


class Pictures:
    def test_are_sound_while_their_page_stays_as_it_is(self, source):
        made(source)
        assert faults(source) == []
        (source / "templates/desk/part.html").write_text("<p>Words</p>\n\n")
        (source / "web/desk_views.py").write_text(
            VIEW + '\n\ndef f():\n    """Say."""\n    return 1\n'
        )
        assert faults(source) == []

    @pytest.mark.parametrize(
        ("file", "text"),
        [
            ("templates/desk/part.html", "<p>Other words</p>"),
            ("web/desk_forms.py", FORM.replace("name", "address")),
            ("web/desk_views.py", VIEW + 'B = "Press here"\n'),
        ],
    )
    def test_are_too_old_once_a_word_of_their_page_changed(self, source, file, text):
        made(source)
        (source / file).write_text(text)
        (fault,) = faults(source)
        assert f"support/desk/{file} changed" in fault
        assert "./rooftree picture_guides" in fault

    def test_are_missed_swapped_or_too_wide(self, source):
        assert "has no picture" in faults(source)[0]
        made(source, sha256="0", width=1300)
        assert [("not the picture" in f, "1300" in f) for f in faults(source)] == [
            (True, False),
            (False, True),
        ] or len(faults(source)) == 2

    def test_are_named_in_words_by_guides_and_none_is_left_over(self, source):
        made(source)
        (source / "help/desk.one.md").write_text("# One\n\n![ ](picture:other)\n")
        (source / "help/pictures/old.webp").write_text("old")
        text = "\n".join(faults(source))
        for words in ("which no shot makes", "does not say in words", "no guide shows", "old.webp"):
            assert words in text

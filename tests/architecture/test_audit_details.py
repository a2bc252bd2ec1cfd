"""Every detail that the source keeps in the audit has words."""

import ast
from collections.abc import Iterator
from pathlib import Path

from rooftree.platform.audit import interface as audit

SOURCE = Path(__file__).parents[2] / "src" / "rooftree"
FEWEST = 15


def kept_in(tree: ast.AST) -> Iterator[str]:
    """Give the keys of details that calls of the audit name, as far as the source says them."""
    for call in ast.walk(tree):
        if not isinstance(call, ast.Call) or not ast.unparse(call.func).startswith("audit.record"):
            continue
        for keyword in call.keywords:
            if keyword.arg == "details" and isinstance(keyword.value, ast.Dict):
                keys = keyword.value.keys
                yield from (key.value for key in keys if isinstance(key, ast.Constant))


def kept() -> list[tuple[str, str]]:
    """Give module and key of every detail that is kept."""
    return [
        (file.relative_to(SOURCE).parts[1], key)
        for file in sorted(SOURCE.rglob("*.py"))
        if "tests" not in file.parts
        for key in kept_in(ast.parse(file.read_text(encoding="utf-8")))
    ]


class DetailOfTheAudit:
    def test_has_words(self):
        found = kept()
        assert len(found) >= FEWEST
        missing = {f"{module}: {key}" for module, key in found if not audit.has_words(module, key)}
        assert missing == set()

    def test_is_found_in_a_call(self):
        call = "audit.record(actor, 'x.y', details={'path': 1, 'permission': 2})"
        assert list(kept_in(ast.parse(call))) == ["path", "permission"]

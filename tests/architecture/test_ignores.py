"""The linter's ignore list stays short and says why."""

from rooftree.config.checks.ignores import MOST, ignore_faults


def _project(tmp_path, lines):
    path = tmp_path / "pyproject.toml"
    path.write_text("[tool.ruff.lint]\nignore = [\n" + "\n".join(lines) + "\n]\n")
    return path


class IgnoreList:
    def test_holds(self):
        assert ignore_faults() == []

    def test_refuses_a_rule_without_its_reason(self, tmp_path):
        assert ignore_faults(_project(tmp_path, ['  "E501",']))

    def test_refuses_a_long_list(self, tmp_path):
        rules = [f'  "E{n:03}", # a reason' for n in range(MOST + 1)]
        assert "are ignored" in ignore_faults(_project(tmp_path, rules))[0]

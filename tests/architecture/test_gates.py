"""./rooftree check fails when a gate does."""

from rooftree.config.checks import gates


class Gates:
    def test_tell_what_a_program_said_when_it_failed(self, tmp_path):
        sample = tmp_path / "sample.py"
        sample.write_text("x = undefined_name\n")
        assert "F821" in gates._program("ruff", "check", "--no-cache", str(sample))()

    def test_are_silent_when_a_program_is_content(self, tmp_path):
        sample = tmp_path / "sample.py"
        sample.write_text('"""A sample."""\n')
        check = gates._program("ruff", "check", "--isolated", "--no-cache", str(sample))
        assert check() == ""

    def test_count_a_gate_that_breaks_as_failed(self, capsys):
        def broken():
            raise OSError("no such tool")

        assert "no such tool" in gates._timed(gates.Gate("sample", broken))
        assert "FAILED" in capsys.readouterr().out

    def test_are_the_ones_of_the_plan(self):
        names = [gate.name for gate in gates.GATES]
        assert names[:5] == ["format", "lint", "lint ignore list", "types", "floors"]
        assert len(names) == len(set(names))

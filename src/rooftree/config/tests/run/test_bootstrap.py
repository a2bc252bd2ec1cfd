"""The way into the virtual environment."""

import ast
import subprocess
import sys

import pytest

from rooftree.config.run import environment
from rooftree.config.run.bootstrap import CHECKOUT, HELP, _stamp, _stamp_file, prepare_environment
from rooftree.config.run.refusals import StartRefused

SCRIPT = CHECKOUT / "rooftree"


def run(*arguments, code=None, **more):
    command = [sys.executable, *(["-c", code] if code else [str(SCRIPT)]), *arguments]
    return subprocess.run(command, capture_output=True, text=True, check=False, **more)


@pytest.fixture
def checkout(tmp_path):
    (tmp_path / "requirements").mkdir()
    for name in ("run", "dev", "semantic"):
        (tmp_path / "requirements" / f"{name}.lock").write_text(f"# {name}\n")
    (tmp_path / ".venv" / "bin").mkdir(parents=True)
    (tmp_path / ".venv" / "bin" / "python").write_text("")
    return tmp_path


class Script:
    def test_can_be_read_by_an_old_python(self):
        tree = ast.parse(SCRIPT.read_text(), feature_version=(3, 4))
        assert not [each for each in ast.walk(tree) if isinstance(each, ast.JoinedStr)]

    def test_tells_an_old_python_which_one_is_needed(self):
        code = (
            "import sys; sys.version_info = (3, 8, 10, 'final', 0);"
            f"exec(compile(open({str(SCRIPT)!r}).read(), {str(SCRIPT)!r}, 'exec'),"
            f" {{'__file__': {str(SCRIPT)!r}}})"
        )
        answer = run(code=code, env={"PATH": ""})
        assert answer.returncode == 1
        assert answer.stderr.startswith(
            "Rooftree needs Python 3.11 or newer, and this is Python 3.8"
        )
        assert answer.stderr.count("\n") == 1

    def test_lists_the_commands(self):
        answer = run("--help")
        assert (answer.returncode, answer.stdout) == (0, HELP)
        assert run().returncode == 2

    def test_works_from_any_folder(self, tmp_path):
        assert run("--help", cwd=tmp_path).returncode == 0


class Environment:
    def test_is_left_alone_when_its_lock_has_not_changed(self, checkout):
        _stamp_file(checkout, "run").write_text(_stamp(checkout, "run"))
        python = prepare_environment(checkout, is_developing=False)
        assert python == checkout / ".venv" / "bin" / "python"

    def test_for_developing_serves_for_running_too(self, checkout):
        _stamp_file(checkout, "dev").write_text(_stamp(checkout, "dev"))
        assert prepare_environment(checkout, is_developing=False)

    def test_gets_the_extra_when_asked_and_keeps_it_at_its_lock(self, checkout, monkeypatch):
        made = []
        monkeypatch.setattr(environment, "make", lambda _, name: made.append(name))
        _stamp_file(checkout, "run").write_text(_stamp(checkout, "run"))
        prepare_environment(checkout, is_developing=False)
        assert made == []
        prepare_environment(checkout, is_developing=False, is_semantic=True)
        prepare_environment(checkout, is_developing=False)
        assert made == ["semantic"]
        (checkout / "requirements" / "semantic.lock").write_text("# newer\n")
        prepare_environment(checkout, is_developing=False)
        assert made == ["semantic", "semantic"]

    def test_has_a_new_mark_when_the_lock_or_the_folder_changes(self, checkout, tmp_path_factory):
        before = _stamp(checkout, "run")
        (checkout / "requirements" / "run.lock").write_text("# other\n")
        changed = _stamp(checkout, "run")
        moved = tmp_path_factory.mktemp("moved") / "checkout"
        checkout.rename(moved)
        assert len({before, changed, _stamp(moved, "run")}) == 3

    def test_needs_the_venv_module_and_names_the_package(self, monkeypatch):
        monkeypatch.setattr("importlib.util.find_spec", lambda _: None)
        with pytest.raises(StartRefused, match=r"apt install python3\.\d+-venv"):
            environment.refuse_without_venv()

    def test_that_can_not_be_made_is_told_in_a_sentence(self, tmp_path):
        (tmp_path / "blocked").write_text("")
        with pytest.raises(StartRefused, match="could not be made"):
            environment._make_environment(tmp_path / "blocked" / ".venv")

    def test_that_can_not_be_filled_is_told_in_a_sentence(self, checkout, monkeypatch, capfd):
        broken = checkout / ".venv" / "bin" / "python"
        broken.write_text("#!/bin/sh\nexit 1\n")
        broken.chmod(0o755)
        monkeypatch.setattr("shutil.which", lambda _: None)
        with pytest.raises(StartRefused, match="check the network"):
            environment._install(checkout, checkout / ".venv", "run")
        assert capfd.readouterr().out == ""

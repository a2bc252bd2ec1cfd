"""Running a command as it is typed."""

import json
from collections.abc import Callable
from typing import Any

import pytest
from django.core.management import load_command_class

Ran = tuple[int, list[dict[str, Any]], str]


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Callable[..., Ran]:
    """Give the exit status, the lines, and what was told on standard error."""

    def ran(name: str, *arguments: str) -> Ran:
        status = 0
        try:
            command = load_command_class("rooftree.support.supplier", name)
            command.run_from_argv(["./rooftree", name, *arguments])
        except SystemExit as ended:
            status = int(ended.code or 0)
        told = capsys.readouterr()
        return status, [json.loads(line) for line in told.out.splitlines()], told.err

    return ran

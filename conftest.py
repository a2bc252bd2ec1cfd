"""What every test run shares."""

import inspect
from types import ModuleType

import pytest

pytest_plugins = ["rooftree.platform.web.tests.browser"]


def pytest_pycollect_makeitem(collector: pytest.Collector, obj: object) -> object:
    """Collect only classes that the test file itself defines: every class there is a test."""
    module = getattr(collector, "module", None)
    if inspect.isclass(obj) and isinstance(module, ModuleType):
        # pytest's import mode may name the module differently from the class; the file decides.
        try:
            defined_in = inspect.getfile(obj)
        except (TypeError, OSError):
            return []
        if defined_in != module.__file__:
            return []
    return None

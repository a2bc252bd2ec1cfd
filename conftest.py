"""What every test run shares."""

import inspect
import socket
from collections.abc import Callable, Iterator
from types import ModuleType

import pytest

pytest_plugins = [
    "rooftree.platform.access.tests.cast",
    "rooftree.platform.web.tests.browser",
    "rooftree.platform.jobs.tests.emptied_queue",
    "rooftree.platform.database.tests.quick_flush",
    "tests.together",
]


def pytest_pycollect_makeitem(collector: pytest.Collector, obj: object) -> object:
    """Collect only classes that the test file itself defines, and that hold tests."""
    module = getattr(collector, "module", None)
    if inspect.isclass(obj) and isinstance(module, ModuleType):
        # pytest's import mode may name the module differently from the class; the file decides.
        try:
            defined_in = inspect.getfile(obj)
        except (TypeError, OSError):
            return []
        if defined_in != module.__file__ or not any(n.startswith("test") for n in dir(obj)):
            return []
    return None


LOOPBACK = {"127.0.0.1", "::1", "localhost", ""}


class OutsideNetwork(Exception):
    """A test tried to reach another machine."""


def _only_loopback(reach: Callable[..., object]) -> Callable[..., object]:
    def guarded(self: socket.socket, address: tuple[str, int] | str) -> object:
        if self.family in {socket.AF_INET, socket.AF_INET6} and address[0] not in LOOPBACK:
            message = f"Tests stay on this machine: {address[0]} was asked for."
            raise OutsideNetwork(message)
        return reach(self, address)

    return guarded


@pytest.fixture(autouse=True, scope="session")
def stay_on_this_machine() -> Iterator[None]:
    """Let sockets reach loopback and Unix sockets only."""
    patch = pytest.MonkeyPatch()
    patch.setattr(socket.socket, "connect", _only_loopback(socket.socket.connect))
    patch.setattr(socket.socket, "connect_ex", _only_loopback(socket.socket.connect_ex))
    yield
    patch.undo()

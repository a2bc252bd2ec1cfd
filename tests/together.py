"""Which tests stay in one process: those that share something that is dear to make."""

import pytest
from xdist.remote import Producer
from xdist.scheduler import LoadScopeScheduling

# xdist's own groups by marks are not heeded since pytest 9.2, and nothing says so.
TOGETHER = {
    "tests/journeys/test_every_page.py": "the walk of every page",
    "tests/faults/test_mail_intake.py": "faults of mail",
    "tests/faults/test_imap_fetch.py": "faults of mail",
    "tests/faults/test_running_copy.py": "a running copy",
    "tests/benchmarks/test_mail_intake.py": "a running copy",
}


class KeepTogether(LoadScopeScheduling):
    """Gives each test to the process that is free, and these files whole to one."""

    def _split_scope(self, nodeid: str) -> str:
        return TOGETHER.get(nodeid.partition("::")[0], nodeid)


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: Producer) -> LoadScopeScheduling:
    """Share the tests out so. Optional: one process alone asks nobody."""
    return KeepTogether(config, log)

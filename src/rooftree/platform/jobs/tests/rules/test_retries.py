"""How long a failed job waits."""

import pytest

from rooftree.platform.jobs.rules.retries import wait_before_retry


class WaitBeforeRetry:
    @pytest.mark.parametrize(
        ("attempts", "tries", "wait"),
        [(0, 5, 5), (1, 5, 30), (3, 5, 600), (4, 5, None), (0, 1, None), (9, 20, 1800)],
    )
    def test_grows_and_then_gives_up(self, attempts, tries, wait):
        assert wait_before_retry(attempts, tries) == wait

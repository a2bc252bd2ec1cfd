"""A module that needs files, for tests."""

import pytest

from rooftree.platform.files.rules import needs


def have_needed(patch: pytest.MonkeyPatch, *file_ids: int) -> None:
    """Have some module need these files."""
    patch.setitem(needs._NEEDS, "toys", lambda asked: set(asked) & set(file_ids))

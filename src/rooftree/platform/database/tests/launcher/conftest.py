"""A data folder of one test, and nothing left of it afterwards."""

import shutil

import pytest

from rooftree.platform.database.launcher import local_server, place_for


@pytest.fixture
def data(tmp_path):
    yield tmp_path / "data"
    # As root the database lies outside the data folder.
    shutil.rmtree(place_for(tmp_path / "data").folder, ignore_errors=True)


@pytest.fixture
def server(data):
    with local_server(data) as found:
        yield found

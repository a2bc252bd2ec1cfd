"""Where a database lies, in words."""

import pytest

from rooftree.platform.database.launcher.databases import database_url, place_of


class PlaceOf:
    @pytest.mark.parametrize(
        ("url", "place"),
        [
            (database_url("/srv/council/database/socket", "rooftree"), "/srv/council/database"),
            ("postgresql://a:b@db.council.example:5432/housing", "housing on db.council.example"),
            ("postgresql://a@/housing?host=/run/postgresql", "housing on /run/postgresql"),
        ],
    )
    def test_names_the_folder_or_the_host_and_no_password(self, url, place):
        assert place_of(url) == place

"""The numbers people quote."""

import threading

import pytest
from django.db import connection, connections

from rooftree.platform.references.interface import create_numbers, next_number


@pytest.fixture
def toy_numbers(django_db_setup, django_db_blocker):
    """The prefix TOY, as a module's migration makes it."""
    made = create_numbers("TOY", start=20001)
    with django_db_blocker.unblock(), connection.cursor() as cursor:
        cursor.execute(made.sql)
    yield
    with django_db_blocker.unblock(), connection.cursor() as cursor:
        cursor.execute(made.reverse_sql)


class NextNumber:
    @pytest.mark.django_db
    def test_begins_where_it_was_told_and_goes_on(self, toy_numbers):
        assert [next_number("TOY") for _ in range(3)] == [20001, 20002, 20003]

    @pytest.mark.django_db(transaction=True)
    def test_never_gives_one_twice_to_several_at_once(self, toy_numbers):
        taken: list[int] = []

        def take() -> None:
            taken.extend(next_number("TOY") for _ in range(50))
            connections.close_all()

        threads = [threading.Thread(target=take) for _ in range(4)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert len(set(taken)) == len(taken) == 200

    @pytest.mark.parametrize("prefix", ["toy", "T", "TOOLONG", "TO Y", "T;", ""])
    def test_refuses_what_is_no_prefix(self, prefix):
        with pytest.raises(ValueError, match="two to five capitals"):
            next_number(prefix)

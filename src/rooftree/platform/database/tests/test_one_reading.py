"""Within one reading the same question is asked once, until something is written."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from rooftree.platform.database.interface import one_reading, read_once, remember

pytestmark = pytest.mark.django_db


@read_once
def twice(number: int) -> int:
    with connection.cursor() as cursor:
        cursor.execute("SELECT 2 * %s", [number])
        return int(cursor.fetchone()[0])


def execute(statement: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute(statement)


class OneReading:
    def test_asks_the_same_question_once(self):
        with one_reading(), CaptureQueriesContext(connection) as asked:
            assert [twice(4), twice(4), twice(5), twice(number=4)] == [8, 8, 10, 8]
        assert len(asked) == 3

    def test_asks_each_time_outside(self):
        with one_reading():
            twice(4)
        with CaptureQueriesContext(connection) as asked:
            assert [twice(4), twice(4)] == [8, 8]
        assert len(asked) == 2

    @pytest.mark.parametrize("statement", ["SELECT 1", "(SELECT 1) UNION (SELECT 2)"])
    def test_still_knows_after_other_reads(self, statement):
        with one_reading():
            twice(4)
            execute(statement)
            with CaptureQueriesContext(connection) as asked:
                twice(4)
        assert len(asked) == 0

    @pytest.mark.parametrize(
        "statement",
        [
            "CREATE TEMPORARY TABLE thing (id int)",
            "SELECT 1 FROM django_migrations WHERE false FOR UPDATE",
            "SAVEPOINT thing",
            "  update django_migrations SET name = name WHERE false",
        ],
    )
    def test_forgets_at_whatever_is_no_plain_read(self, statement):
        with one_reading():
            twice(4)
            execute(statement)
            with CaptureQueriesContext(connection) as asked:
                twice(4)
        assert len(asked) == 1

    def test_remembers_what_another_query_brought_along(self):
        with one_reading(), CaptureQueriesContext(connection) as asked:
            remember(twice, 8, 4)
            assert twice(4) == 8
        assert len(asked) == 0

    def test_one_inside_another_begins_anew(self):
        with one_reading():
            twice(4)
            with one_reading(), CaptureQueriesContext(connection) as asked:
                twice(4)
        assert len(asked) == 1

    def test_remembering_outside_keeps_nothing(self):
        remember(twice, 7, 4)
        assert twice(4) == 8

"""What the benchmarks of the desk share: a desk of many years."""

from collections.abc import Iterator

import pytest
from django.db import transaction
from django.utils import timezone
from pytest_django import DjangoDbBlocker

from rooftree.support.enquiries.tests.factories import Cast
from rooftree.support.model import interface as model
from tests.benchmarks.big_desk import BigDesk, load_big_desk


@pytest.fixture(scope="module")
def big_desk(
    django_db_setup: None,
    django_db_blocker: DjangoDbBlocker,
    tmp_path_factory: pytest.TempPathFactory,
) -> Iterator[BigDesk]:
    """The demo council's people with a desk of many years, taken back at the end."""
    with django_db_blocker.unblock(), transaction.atomic():
        on = timezone.localdate()
        cast = Cast(tmp_path_factory.mktemp("files"), today=on)
        owner = model.owner_of(2, on=on)
        assert owner is not None
        members = [cast.id("morag.kerr"), cast.id("callum.reid")]
        yield load_big_desk(team_id=owner.team_id, members=members, now=timezone.now())
        transaction.set_rollback(True)

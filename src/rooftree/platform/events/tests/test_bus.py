"""Publish what happened; those who asked hear it in the same transaction."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import UTC, datetime

import pytest
from django.contrib.sessions.models import Session
from django.db import transaction

from rooftree.platform.events import bus
from rooftree.platform.events.interface import publish, subscribe

NOON = datetime(2026, 11, 23, 12, tzinfo=UTC)


@dataclass(frozen=True)
class DoorOpened:
    door: int


@dataclass(frozen=True)
class FireDoorOpened(DoorOpened):
    floor: int


@pytest.fixture(autouse=True)
def heard(monkeypatch):
    """A bus of its own, and what was heard on it."""
    monkeypatch.setattr(bus, "_handlers", defaultdict(list))
    return []


def keep_a_row(event: DoorOpened) -> None:
    Session.objects.create(session_key=f"door {event.door}", expire_date=NOON)


def refuse(_event: DoorOpened) -> None:
    raise PermissionError


class Publish:
    def test_tells_everybody_who_asked(self, heard):
        subscribe(DoorOpened, heard.append)
        subscribe(DoorOpened, lambda event: heard.append(event.door))
        publish(DoorOpened(5))
        assert heard == [DoorOpened(5), 5]

    def test_tells_nobody_of_another_event(self, heard):
        subscribe(DoorOpened, heard.append)
        publish(FireDoorOpened(5, 2))
        assert heard == []

    def test_is_calm_when_nobody_asked(self):
        publish(DoorOpened(5))

    @pytest.mark.django_db
    def test_undoes_everything_when_a_handler_refuses(self):
        subscribe(DoorOpened, keep_a_row)
        subscribe(DoorOpened, refuse)
        with pytest.raises(PermissionError), transaction.atomic():
            publish(DoorOpened(5))
        assert not Session.objects.filter(session_key="door 5").exists()

    @pytest.mark.django_db
    def test_keeps_nothing_that_the_publisher_undoes(self):
        subscribe(DoorOpened, keep_a_row)
        with transaction.atomic():
            publish(DoorOpened(5))
            transaction.set_rollback(True)
        assert not Session.objects.filter(session_key="door 5").exists()


class Subscribe:
    def test_twice_is_once(self, heard):
        subscribe(DoorOpened, heard.append)
        append = heard.append
        subscribe(DoorOpened, append)
        publish(DoorOpened(5))
        assert len(heard) == 1

    def test_refuses_what_is_no_event(self):
        with pytest.raises(TypeError, match="not a frozen dataclass"):
            subscribe(str, print)

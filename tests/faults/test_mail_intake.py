"""Kill -9 of the worker, the listener and PostgreSQL between every two steps of intake."""

import threading
from collections.abc import Iterator

import pytest

from tests.faults.mail_world import (
    World,
    a_world,
    send_all,
)

pytestmark = [pytest.mark.timeout(1800)]
BATCH = 12
# What the `work` command works on side by side where it is told nothing else.
AT_A_TIME = 4
COUNTS = [BATCH, pytest.param(1000, marks=pytest.mark.full)]
WORKER_POINTS = [
    "before-reading",
    "read",
    "attachment-stored",
    "read-kept",
    "claimed",
    "filed-uncommitted",
    "filed",
]
LISTENER_POINTS = ["before-storing", "stored-uncommitted", "stored"]


@pytest.fixture(scope="module")
def server_world(tmp_path_factory: pytest.TempPathFactory) -> Iterator[World]:
    with a_world(tmp_path_factory.mktemp("mail-faults")) as world:
        yield world


@pytest.fixture
def world(server_world: World) -> World:
    return server_world


def batches(count: int) -> list[int]:
    return [min(BATCH, count - done) for done in range(0, count, BATCH)]


@pytest.mark.parametrize("count", COUNTS)
@pytest.mark.parametrize("point", WORKER_POINTS)
class KillTheWorker:
    def test_loses_nothing_and_does_nothing_twice(self, world, point, count):
        for size in batches(count):
            ids = world.put(size)
            child = world.start("work", point, ids)
            child.await_stops(size)
            child.kill()
            world.finish()
        world.assert_nothing_lost_and_nothing_twice()


@pytest.mark.parametrize("point", ["read-kept", "filed-uncommitted", "filed"])
class KillTheRealWorker:
    """The `work` command itself, on jobs that the real listener queued."""

    def test_has_the_next_one_file_everything_once(self, world, point):
        listener = world.start("listen")
        assert send_all(listener.hear(), world.raw_mails(BATCH)) == []
        listener.kill()
        killed = world.start("worker", point)
        killed.await_stops(AT_A_TIME)
        killed.kill()
        following = world.start("worker")
        world.await_rest()
        following.kill()
        world.finish()
        world.assert_nothing_lost_and_nothing_twice()


@pytest.mark.parametrize("count", COUNTS)
@pytest.mark.parametrize("point", WORKER_POINTS)
class KillTheDatabaseUnderTheWorker:
    def test_loses_nothing_and_does_nothing_twice(self, world, point, count):
        for size in batches(count):
            ids = world.put(size)
            child = world.start("work", point, ids)
            child.await_stops(size)
            world.kill_database()
            child.go_on()
            child.hear()
            child.end()
            world.revive_database()
            world.finish()
        world.assert_nothing_lost_and_nothing_twice()


@pytest.mark.parametrize("count", COUNTS)
@pytest.mark.parametrize("point", LISTENER_POINTS)
class KillTheListener:
    def test_loses_nothing_and_does_nothing_twice(self, world, point, count):
        for size in batches(count):
            raws = world.raw_mails(size)
            child = world.start("listen", point)
            rest = in_background(child.hear(), raws)
            child.await_stops(size)
            child.kill()
            self._deliver(world, rest())
            world.finish()
        world.assert_nothing_lost_and_nothing_twice()

    def _deliver(self, world: World, raws: list[bytes]) -> None:
        """Send again, as a mail server does that got no answer."""
        child = world.start("listen")
        assert send_all(child.hear(), raws) == []
        child.kill()


@pytest.mark.parametrize("count", COUNTS)
@pytest.mark.parametrize("point", LISTENER_POINTS)
class KillTheDatabaseUnderTheListener:
    def test_loses_nothing_and_the_listener_goes_on(self, world, point, count):
        for size in batches(count):
            raws = world.raw_mails(size)
            child = world.start("listen", point)
            port = child.hear()
            rest = in_background(port, raws)
            child.await_stops(size)
            world.kill_database()
            child.go_on()
            unanswered = rest()
            # What was committed before the database died has been answered with 250.
            assert (len(unanswered) == 0) is (point == "stored")
            world.revive_database()
            if unanswered:
                assert send_all(port, unanswered) == []
            child.kill()
            world.finish()
        world.assert_nothing_lost_and_nothing_twice()


class TheSameMail:
    def test_is_filed_once_by_two_workers_at_once(self, world):
        """Each worker has its own copy of twelve mails, and both stop just before filing."""
        before = len(world.sent)
        first = world.put(BATCH)
        twins = world.sent[before:]
        second = world.put_again(first)
        workers = [world.start("work", "read-kept", ids) for ids in (first, second)]
        for child in workers:
            child.await_stops(BATCH)
        for child in workers:
            child.go_on()
        for child in workers:
            child.hear()
            child.end()
        assert len(twins) == BATCH
        world.finish()
        world.assert_nothing_lost_and_nothing_twice()

    def test_is_worked_on_once_when_two_workers_take_the_same_rows(self, world):
        ids = world.put(BATCH)
        workers = [world.start("work", "before-reading", ids) for _ in range(2)]
        for child in workers:
            child.await_stops(BATCH)
        for child in workers:
            child.go_on()
        for child in workers:
            child.hear()
            child.end()
        world.finish()
        world.assert_nothing_lost_and_nothing_twice()


def in_background(port: int, raws: list[bytes]):
    """Begin to send; calling the result waits, and gives what was not answered with 250."""
    unanswered: list[bytes] = []
    thread = threading.Thread(target=lambda: unanswered.extend(send_all(port, raws)))
    thread.start()

    def wait() -> list[bytes]:
        thread.join(120)
        return unanswered

    return wait

"""A server that several processes share: the first starts it, the last to leave stops it."""

import atexit
import os
from dataclasses import dataclass, field
from pathlib import Path
from types import TracebackType
from typing import Self

from rooftree.platform.database.launcher.binaries import find_binaries
from rooftree.platform.database.launcher.cluster import make_cluster_if_missing
from rooftree.platform.database.launcher.databases import database_url
from rooftree.platform.database.launcher.places import place_for
from rooftree.platform.database.launcher.process import Process
from rooftree.platform.database.launcher.sharing import join_users, leave_users, start_lock

DATABASE = "rooftree"


@dataclass
class Server:
    """A running server. `folder` is empty when it is not ours but that of DATABASE_URL."""

    url: str
    folder: Path | None = None
    process: Process | None = None
    _users: int | None = field(default=None, repr=False)

    def url_of(self, name: str) -> str:
        """Give the address of another database of this local server."""
        if self.process is None:
            message = "Only a local server has more databases."
            raise ValueError(message)
        return database_url(str(self.process.place.socket_folder), name)

    def revive(self) -> bool:
        """Start the server again if it has died; true when it had."""
        if self.process is None or self.folder is None or self.process.is_alive():
            return False
        with start_lock(self.folder):
            self.process.start()
        return True

    def leave(self) -> None:
        """Stop using the server; it stops when nobody else uses it. May be called twice."""
        if self._users is None or self.folder is None or self.process is None:
            return
        users, self._users = self._users, None
        with start_lock(self.folder):
            if leave_users(users):
                self.process.stop()

    def __enter__(self) -> Self:
        """Use the server for the length of a block."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        fault: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Leave it at the end of the block."""
        self.leave()


def local_server(data: Path, *, purpose: str = "", is_durable: bool = True) -> Server:
    """Start or join the server of the data folder `data`. Raises LauncherRefused."""
    binaries = find_binaries()
    place = place_for(data, purpose=purpose)
    with start_lock(place.folder):
        cluster = make_cluster_if_missing(binaries, place)
        process = Process(binaries, place, cluster, is_durable)
        users = join_users(place.folder)
        try:
            process.start()
        except BaseException:
            if leave_users(users):
                process.stop()
            raise
    url = database_url(str(place.socket_folder), DATABASE)
    return Server(url=url, folder=place.folder, process=process, _users=users)


def shared_test_server(checkout: Path) -> Server:
    """Give the tests their server: DATABASE_URL's, else a local one that forgoes durability."""
    url = os.environ.get("DATABASE_URL", "")
    if url:
        return Server(url=url)
    server = local_server(checkout / "var", purpose="test", is_durable=False)
    atexit.register(server.leave)
    return server

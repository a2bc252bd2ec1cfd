"""The mark of a running copy: a lock on its data folder, and what others need to join it."""

import fcntl
import json
import os
from dataclasses import asdict, dataclass
from pathlib import Path

from rooftree.config.run.refusals import StartRefused
from rooftree.platform.database.launcher.refusals import refusal_of


@dataclass(frozen=True)
class RunningSite:
    """What a running copy tells others. No secret: a database elsewhere is not named here."""

    pid: int
    address: str
    settings: str
    mail_port: int
    is_local_database: bool


class RunMark:
    """Holds the data folder for this process until it is given up."""

    def __init__(self, data: Path) -> None:
        """Take the folder, or refuse because another copy runs on it."""
        self._file = data / "run.json"
        try:
            data.mkdir(parents=True, exist_ok=True)
            self._handle = os.open(data / "run.lock", os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
        except OSError as fault:
            raise refusal_of(fault, data) from fault
        try:
            fcntl.flock(self._handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            os.close(self._handle)
            raise StartRefused(_second_copy(data)) from None
        self._file.unlink(missing_ok=True)

    def tell(self, site: RunningSite) -> None:
        """Write down how commands reach this copy."""
        building = self._file.with_suffix(".new")
        try:
            building.write_text(json.dumps(asdict(site), indent=1), encoding="utf-8")
            building.rename(self._file)
        except OSError as fault:
            raise refusal_of(fault, self._file.parent) from fault

    def give_up(self) -> None:
        """Let others take the folder."""
        self._file.unlink(missing_ok=True)
        os.close(self._handle)


def running_site(data: Path) -> RunningSite | None:
    """Tell which copy runs on the data folder now, if one does."""
    try:
        handle = os.open(data / "run.lock", os.O_RDWR | os.O_CLOEXEC)
    except OSError:
        return None
    try:
        fcntl.flock(handle, fcntl.LOCK_SH | fcntl.LOCK_NB)
    except BlockingIOError:
        return _read(data / "run.json")
    finally:
        os.close(handle)
    return None


def _read(file: Path) -> RunningSite | None:
    try:
        return RunningSite(**json.loads(file.read_text(encoding="utf-8")))
    except (OSError, ValueError, TypeError):
        return None


def _second_copy(data: Path) -> str:
    site = _read(data / "run.json")
    where = f" (process {site.pid}, {site.address})" if site else ""
    return (
        f"Rooftree already runs on the data in {data}{where}: use that one, stop it with Ctrl-C"
        " there, or name another folder with --data and other ports with --port and --mail-port."
    )

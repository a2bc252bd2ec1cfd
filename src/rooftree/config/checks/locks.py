"""Every package is pinned by hash, and developing runs on what the product runs on."""

import re
from pathlib import Path

from rooftree.config.run.bootstrap import CHECKOUT

_PIN = re.compile(r"^([A-Za-z0-9_.\[\]-]+)==(\S+)(.*)$")


def lock_faults(folder: Path = CHECKOUT / "requirements") -> list[str]:
    """Compare the locks with each other, and look for pins without a hash."""
    run, dev = _pins(folder / "run.lock"), _pins(folder / "dev.lock")
    found = [
        f"dev.lock: {name} is {dev.get(name, 'missing')}, and run.lock has {version}"
        for name, version in run.items()
        if dev.get(name) != version
    ]
    for lock in sorted(folder.glob("*.lock")):
        found += _hash_faults(lock)
        if "://" in lock.read_text(encoding="utf-8"):
            found.append(f"{lock.name}: an address stands in it; a lock names packages only")
    return found


def _pins(lock: Path) -> dict[str, str]:
    lines = lock.read_text(encoding="utf-8").splitlines()
    return {match[1]: match[2] for line in lines if (match := _PIN.match(line))}


def _hash_faults(lock: Path) -> list[str]:
    entries = re.split(r"\n(?=\S)", lock.read_text(encoding="utf-8"))
    return [
        f"{lock.name}: {match[1]} has no hash"
        for entry in entries
        if (match := _PIN.match(entry)) and "--hash=sha256:" not in entry
    ]

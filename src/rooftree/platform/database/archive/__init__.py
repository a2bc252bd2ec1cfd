"""Keep a whole copy of Rooftree, database and files, in one file; and bring it back."""

from rooftree.platform.database.archive.back_up import BackedUp, back_up
from rooftree.platform.database.archive.manifest import Manifest
from rooftree.platform.database.archive.refusals import ArchiveRefused
from rooftree.platform.database.archive.restore import Restored, restore

__all__ = ["ArchiveRefused", "BackedUp", "Manifest", "Restored", "back_up", "restore"]

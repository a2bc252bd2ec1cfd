"""Take a mail in piece by piece, and never hold more of it than may be kept."""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True)
class Arrived:
    """What was taken in: `content` is all of it, or the beginning of one that is too large."""

    content: bytes
    size: int
    sha256: str


class Arriving:
    """Grows as pieces come; past `largest` bytes only the first `kept` are held, and all are counted."""

    def __init__(self, *, largest: int, kept: int) -> None:
        self.size = 0
        self._largest, self._kept = largest, kept
        self._pieces: list[bytes] = []
        self._digest = hashlib.sha256()

    def add(self, piece: bytes) -> None:
        """Take the next piece."""
        was_whole = self.size <= self._largest
        self.size += len(piece)
        self._digest.update(piece)
        if self.size <= self._largest:
            self._pieces.append(piece)
        elif was_whole:
            self._pieces = [b"".join([*self._pieces, piece])[: self._kept]]

    def arrived(self) -> Arrived:
        """Give what came; the pieces are let go."""
        content = b"".join(self._pieces)
        self._pieces = []
        return Arrived(content, self.size, self._digest.hexdigest())


def gathered(pieces: Iterable[bytes], *, largest: int, kept: int) -> Arrived:
    """Take all pieces."""
    arriving = Arriving(largest=largest, kept=kept)
    for piece in pieces:
        arriving.add(piece)
    return arriving.arrived()

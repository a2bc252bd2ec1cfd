"""Take a mail apart into its parts, within limits and in time that grows with its length."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from email.message import Message
from email.parser import BytesHeaderParser
from itertools import islice

from rooftree.platform.mail.rules.clean_text import clean_line

DEEPEST = 30
MOST_PARTS = 500
_LONGEST_HEAD = 1_000_000
_LONGEST_VALUE = 100_000
_MOST_HEADERS = 2_000
# The standard library takes the square of a value's length to read the words after its `;`.
_LONGEST_CONTENT_VALUE = 8_000
_HEADER_LINE = re.compile(
    rb"(?:[!-9;-~]+[ \t]{0,9}:|[ \t]|>?From )[^\r\n]*(?:\r\n|\r|\n|\Z)|(?P<end>\r\n|\r|\n)"
)
_AFTER_BOUNDARY = re.compile(rb"(?P<last>--)?[ \t]*(?:\r\n|\n|\r|\Z)")
_LIKELY_BOUNDARY = re.compile(
    rb"(?:\A|[\r\n])--([^\r\n]{1,200}?)[ \t]*(?:\r\n|\r|\n)content-", re.IGNORECASE
)


@dataclass
class Part:
    """One part: its headers, its bytes as they came, and the parts inside it."""

    head: Message
    body: bytes
    kind: str
    parts: list["Part"] = field(default_factory=list)

    @property
    def is_multipart(self) -> bool:
        """Whether it only holds others together."""
        return self.kind.startswith("multipart/") and bool(self.parts)


@dataclass
class Tree:
    """A mail taken apart. `over_limits` says why it was not taken apart whole."""

    root: Part
    defects: list[str] = field(default_factory=list)
    over_limits: str = ""
    seen: int = 0

    def note(self, words: str) -> None:
        """Keep what was wrong, each thing once."""
        words = clean_line(words)
        if words not in self.defects:
            self.defects.append(words)


def read_tree(content: bytes) -> Tree:
    """Take the mail apart; never raises."""
    root = _part(content)
    tree = Tree(root)
    _open(root, tree, depth=0)
    if tree.over_limits:
        tree.note(f"It is built like no mail a person writes: {tree.over_limits}.")
    return tree


def walk(part: Part) -> Iterator[Part]:
    """Give the part and everything inside it, in the order of the mail."""
    yield part
    for each in part.parts:
        yield from walk(each)


def _part(content: bytes, *, default: str = "text/plain") -> Part:
    head, body = _split_head(content)
    message = _headers(head)
    return Part(message, body, _kind(message, default))


def _split_head(content: bytes) -> tuple[bytes, bytes]:
    at = 0
    while at < min(len(content), _LONGEST_HEAD):
        found = _HEADER_LINE.match(content, at)
        if not found:
            break
        if found["end"]:
            return content[:at], content[found.end() :]
        at = found.end()
    return content[:at], content[at:]


def _headers(head: bytes) -> Message:
    parsed = BytesHeaderParser().parsebytes(head)
    fields = list(islice(parsed.raw_items(), _MOST_HEADERS))
    is_short = all(len(value) <= _LONGEST_CONTENT_VALUE for _, value in fields)
    if is_short and len(parsed) == len(fields):
        return parsed
    kept = Message()
    for name, value in fields:
        is_content = name.lower().startswith("content-")
        kept[name] = value[: _LONGEST_CONTENT_VALUE if is_content else _LONGEST_VALUE]
    return kept


def _kind(message: Message, default: str) -> str:
    if "Content-Type" not in message:
        return default
    try:
        return message.get_content_type()
    except Exception:  # noqa: BLE001 - the standard library raises many things on broken headers
        return "text/plain"


def _open(part: Part, tree: Tree, *, depth: int, is_inside: bool = False) -> None:
    """Find the parts inside a part, and inside those. `is_inside`: in an enclosed mail."""
    tree.seen += 1
    pieces, default = _inside(part, tree)
    is_multipart = part.kind.startswith("multipart/")
    if is_inside or (depth and is_multipart and pieces):
        # Whoever holds it has these bytes already: thirty copies would fill the memory.
        part.body = b""
    pieces.reverse()
    while pieces and not tree.over_limits:
        if depth >= DEEPEST:
            tree.over_limits = f"its parts lie more than {DEEPEST} deep in each other"
        elif tree.seen >= MOST_PARTS:
            tree.over_limits = f"it has more than {MOST_PARTS} parts"
        else:
            inner = _part(pieces.pop(), default=default)
            part.parts.append(inner)
            _open(inner, tree, depth=depth + 1, is_inside=is_inside or not is_multipart)


def _inside(part: Part, tree: Tree) -> tuple[list[bytes], str]:
    """Give the bytes of the parts directly inside, and the kind of one that names none."""
    if part.kind.startswith("multipart/"):
        is_digest = part.kind == "multipart/digest"
        return _pieces(part, tree), "message/rfc822" if is_digest else "text/plain"
    if part.kind in {"message/rfc822", "message/global"} and not _is_encoded(part):
        return [part.body], "text/plain"
    return [], "text/plain"


def _is_encoded(part: Part) -> bool:
    encoding = str(part.head.get("Content-Transfer-Encoding", "")).strip().lower()
    return encoding in {"base64", "quoted-printable"}


def _pieces(part: Part, tree: Tree) -> list[bytes]:
    boundary = _boundary(part.head)
    pieces, is_closed = _split(part.body, boundary) if boundary else ([], False)
    if not pieces:
        guess = _LIKELY_BOUNDARY.search(part.body)
        words = "names no boundary between them" if not boundary else "does not use its boundary"
        tree.note(f"A part says that it holds parts and {words}.")
        if not guess:
            return []
        pieces, is_closed = _split(part.body, guess[1])
    if not is_closed:
        tree.note("Its last boundary is missing: the mail may be cut short.")
    return pieces


def _boundary(message: Message) -> bytes:
    try:
        return (message.get_boundary() or "").encode("utf-8", "surrogateescape")
    except Exception:  # noqa: BLE001 - the standard library raises many things on broken headers
        return b""


def _split(body: bytes, boundary: bytes) -> tuple[list[bytes], bool]:
    """Split at the lines of two hyphens and the boundary; say whether the last one was there."""
    pieces: list[bytes] = []
    begun = None
    for start, end, is_last in _boundary_lines(body, boundary):
        if begun is not None and start > begun:
            pieces.append(_without_line_end(body[begun:start]))
        begun = end
        if is_last or len(pieces) > MOST_PARTS:
            return pieces, True
    if begun is not None:
        pieces.append(body[begun:])
    return pieces, False


def _boundary_lines(body: bytes, boundary: bytes) -> Iterator[tuple[int, int, bool]]:
    """Give (begin, end, whether it closes) of each line that is a boundary and nothing else."""
    mark = b"--" + boundary
    at = body.find(mark)
    while at >= 0:
        found = _AFTER_BOUNDARY.match(body, at + len(mark))
        if found and (at == 0 or body[at - 1] in b"\r\n"):
            yield at, found.end(), bool(found["last"])
        at = body.find(mark, at + len(mark))


def _without_line_end(piece: bytes) -> bytes:
    """Take off the line end that belongs to the boundary below."""
    if piece.endswith(b"\r\n"):
        return piece[:-2]
    return piece[:-1] if piece.endswith((b"\n", b"\r")) else piece

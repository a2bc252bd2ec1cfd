"""Small files of many kinds, made here."""

import io
import zipfile

OLE = bytes.fromhex("d0cf11e0a1b11ae1") + bytes(504)


def packed(*names: str, mimetype: str = "") -> bytes:
    """A zip that holds these names."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as made:
        if mimetype:
            made.writestr("mimetype", mimetype)
        for name in names:
            made.writestr(name, "x")
    return buffer.getvalue()


def ole(*streams: str) -> bytes:
    """An old office container with these streams."""
    return OLE + b"\x00\x00".join(stream.encode("utf-16-le") for stream in streams)

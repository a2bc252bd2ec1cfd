"""Small files of many kinds, made here."""

import io
import tarfile
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


def packed_files(files: dict[str, bytes]) -> bytes:
    """A zip that holds these contents."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as made:
        for name, content in files.items():
            made.writestr(name, content)
    return buffer.getvalue()


def locked(name: str = "photo.jpg") -> bytes:
    """A zip that says its one file is locked with a password."""
    content = bytearray(packed(name))
    content[6] |= 1
    content[content.index(b"PK\x01\x02") + 8] |= 1
    return bytes(content)


def whole_ole(*names: str, text: str = "") -> bytes:
    """An old office container of one directory sector, with text in another stream's place."""
    head = bytearray(512)
    head[:8] = OLE[:8]
    head[30:32] = (9).to_bytes(2, "little")
    head[44:48] = (1).to_bytes(4, "little")
    head[48:52] = (1).to_bytes(4, "little")
    head[76:80] = bytes(4)
    table = b"\xfd\xff\xff\xff\xfe\xff\xff\xff" + b"\xff" * 504
    entries = b""
    for name in names:
        written = name.encode("utf-16-le") + b"\x00\x00"
        entries += written.ljust(64, b"\x00") + len(written).to_bytes(2, "little") + bytes(62)
    return bytes(head) + table + entries.ljust(512, b"\x00") + text.encode("utf-16-le")


def tarred(name: str) -> bytes:
    """A tar file that holds this name."""
    buffer = io.BytesIO()
    with tarfile.open(fileobj=buffer, mode="w", format=tarfile.USTAR_FORMAT) as made:
        info = tarfile.TarInfo(name)
        info.size = 5
        made.addfile(info, io.BytesIO(b"words"))
    return buffer.getvalue()

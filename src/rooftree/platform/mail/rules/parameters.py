"""Read the words after the `;` of a header, in whatever charset they stand."""

from email.message import Message

from rooftree.platform.mail.rules.charsets import decode_bytes
from rooftree.platform.mail.rules.header_text import decode_words, raw_value

_LONGEST = 8_000


def parameter(message: Message, header: str, name: str) -> str:
    """Give a parameter as readable text, with RFC 2231 pieces and encoded words put together."""
    # As Latin-1 each byte stays one letter, so that no byte is lost to the parser.
    raw = raw_value(message, header)[:_LONGEST].encode("utf-8", "surrogateescape")
    one = Message()
    one[header] = raw.decode("latin-1").replace("\r", " ").replace("\n", " ")
    try:
        found = one.get_param(name, header=header)
    except Exception:  # noqa: BLE001 - the standard library raises many things on broken headers
        return ""
    if isinstance(found, tuple):
        charset, _, value = found
        return decode_bytes(value.encode("latin-1", "replace"), charset)
    letters = str(found or "").encode("latin-1", "replace")
    return decode_words(letters.decode("ascii", "surrogateescape"))

"""Whether our own receiver proved the sender. What a mail says of itself proves nothing."""

import re
from collections.abc import Iterator, Sequence

_LONGEST = 20_000
_METHOD = re.compile(r"\s*(dmarc|spf|dkim)(?:\s*/\s*\d+)?\s*=\s*(\w+)\b", re.IGNORECASE)
_FACT = re.compile(
    r"\b(header\.from|header\.d|header\.i|smtp\.mailfrom)\s*=\s*([^\s;]+)", re.IGNORECASE
)
# The one fact of each method that names whom it speaks for, the surest first.
_SPEAKS_FOR = {
    "dmarc": ("header.from",),
    "spf": ("smtp.mailfrom",),
    "dkim": ("header.d", "header.i"),
}


def is_sender_proven(results: Sequence[str], *, authserv_id: str, sender: str) -> bool:
    """Read the topmost Authentication-Results header, and only if our receiver wrote it.

    `results` are the header's values from the top, as they stand. Proven: DMARC passes for exactly
    the sender's domain, or SPF and DKIM both pass for it; a parent domain is not enough. Without a
    configured receiver nothing is proven.
    """
    domain = sender.rpartition("@")[2].lower().rstrip(".")
    if not results or not authserv_id or not domain:
        return False
    first, *rest = _pieces(results[0][:_LONGEST])
    named = first.split()
    if not named or named[0].lower() != authserv_id.strip().lower():
        return False
    passed = {method for method, spoken_for in _passes(rest) if spoken_for == domain}
    return "dmarc" in passed or {"spf", "dkim"} <= passed


def _passes(results: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Give each method that passed, and the domain for which it did."""
    for result in results:
        found = _METHOD.match(result)
        if not found or found[2].lower() != "pass":
            continue
        method = found[1].lower()
        facts = {name.lower(): value for name, value in reversed(_FACT.findall(result))}
        named = next((facts[name] for name in _SPEAKS_FOR[method] if name in facts), "")
        yield method, named.rpartition("@")[2].strip('"<>').lower().rstrip(".")


def _pieces(value: str) -> list[str]:
    """Split at the semicolons, without comments; what stands in quotes is one word."""
    pieces: list[list[str]] = [[]]
    depth, is_quoted, is_escaped = 0, False, False
    for sign in value:
        if is_escaped:
            is_escaped = False
        elif sign == "\\":
            is_escaped = True
        elif is_quoted:
            is_quoted = sign != '"'
            # A space or an equals sign in quotes must not look like another fact.
            pieces[-1].append("" if sign in ' \t=;"' else sign)
        elif sign == "(":
            depth += 1
        elif depth:
            depth -= sign == ")"
        elif sign == '"':
            is_quoted = True
        elif sign == ";":
            pieces.append([])
        else:
            pieces[-1].append(sign)
    return ["".join(piece) for piece in pieces]

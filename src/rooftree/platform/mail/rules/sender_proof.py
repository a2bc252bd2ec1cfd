"""Whether our own receiver proved the sender. What a mail says of itself proves nothing."""

import re
from collections.abc import Sequence

_COMMENT = re.compile(r"\([^()]*\)")
_RESULT = re.compile(r"\b(dmarc|spf|dkim)\s*=\s*(\w+)([^;]*)", re.IGNORECASE)
_DOMAIN = re.compile(r"(?:header\.(?:from|d|i)|smtp\.mailfrom)\s*=\s*\"?([^\s;\"]+)", re.IGNORECASE)


def is_sender_proven(results: Sequence[str], *, authserv_id: str, sender: str) -> bool:
    """Read the topmost Authentication-Results header, and only if our receiver wrote it.

    `results` are the header's values from the top. Proven: DMARC passes for the sender's domain,
    or SPF and DKIM both pass for it. Without a configured receiver nothing is proven.
    """
    if not results or not authserv_id:
        return False
    text = _COMMENT.sub(" ", results[0])
    first = text.split(";", 1)[0].split()
    if not first or first[0].lower() != authserv_id.lower():
        return False
    domain = sender.rpartition("@")[2].lower()
    passed = {
        method.lower()
        for method, result, facts in _RESULT.findall(text.partition(";")[2])
        if result.lower() == "pass" and _is_aligned(facts, domain)
    }
    return bool(domain) and ("dmarc" in passed or {"spf", "dkim"} <= passed)


def _is_aligned(facts: str, domain: str) -> bool:
    named = [found.rpartition("@")[2].lower().rstrip(".") for found in _DOMAIN.findall(facts)]
    return domain in named

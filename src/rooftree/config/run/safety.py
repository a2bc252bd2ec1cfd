"""What a real site must have set before it starts: every fault is told, not only the first."""

import ipaddress
from collections.abc import Mapping

SHORTEST_KEY = 50
ENVIRONMENTS = ("LIVE", "TRAINING", "TEST")


def faults(environment: Mapping[str, str], *, host: str, is_local_database: bool) -> list[str]:
    """Give one sentence for each setting that is missing or unsafe."""
    found = []
    if not environment.get("DATABASE_URL") and not is_local_database:
        found.append(
            "DATABASE_URL is not set: give the address of the site's PostgreSQL, or start with"
            " --local-database."
        )
    found += _key_faults(environment.get("ROOFTREE_SECRET_KEY", ""))
    name = environment.get("ROOFTREE_ENVIRONMENT", "").upper()
    if name not in ENVIRONMENTS:
        found.append(
            "ROOFTREE_ENVIRONMENT must be LIVE, TRAINING or TEST: only LIVE sends mail outside."
        )
    found += _address_faults(environment, host=host)
    if name == "LIVE" and not environment.get("ROOFTREE_MAIL_RELAY_HOST"):
        found.append(
            "ROOFTREE_MAIL_RELAY_HOST is not set: a LIVE site must name the relay its mail leaves by."
        )
    return found


def _key_faults(key: str) -> list[str]:
    if not key:
        sentence = (
            "ROOFTREE_SECRET_KEY is not set: make one with"
            " python3 -c 'import secrets; print(secrets.token_urlsafe(50))' and keep it secret."
        )
        return [sentence]
    if len(key) < SHORTEST_KEY:
        return [f"ROOFTREE_SECRET_KEY is too short: it needs {SHORTEST_KEY} characters or more."]
    return []


def _address_faults(environment: Mapping[str, str], *, host: str) -> list[str]:
    found = []
    address = environment.get("ROOFTREE_SITE_ADDRESS", "")
    if not address:
        found.append("ROOFTREE_SITE_ADDRESS is not set: give the address people type, with https.")
    elif not address.startswith("https://") and not _is_loopback(host):
        found.append(
            "ROOFTREE_SITE_ADDRESS must begin with https:// because passwords cross the network."
        )
    if not environment.get("ROOFTREE_HOSTS"):
        found.append(
            "ROOFTREE_HOSTS is not set: list the names the site answers to, parted by commas."
        )
    elif "*" in environment["ROOFTREE_HOSTS"].split(","):
        found.append("ROOFTREE_HOSTS must name the site's own names, not *.")
    return found


def _is_loopback(host: str) -> bool:
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False

"""Mail addresses, as mail compares them."""

LONGEST = 254


def same(one: str, other: str) -> bool:
    """Say whether two addresses are one."""
    return one.strip().casefold() == other.strip().casefold()


def sent_to(asker: str, others: tuple[str, ...]) -> str:
    """Name who a mail went to, as far as 254 letters reach."""
    names = ", ".join((asker, *others))
    return names if len(names) <= LONGEST else f"{asker[: LONGEST - 20]} and {len(others)} more"


def domain_of(address: str) -> str:
    """Give what stands after the @, folded for comparing."""
    return address.strip().rpartition("@")[2].casefold()

"""Who is to be asked while a Super User is away."""

from collections.abc import Container, Iterable, Sequence


def first_with_people(circles: Iterable[Sequence[int]], away: Container[int]) -> tuple[int, ...]:
    """Give those at work of the first circle that has any: each circle is asked before the next."""
    for circle in circles:
        if at_work := tuple(dict.fromkeys(one for one in circle if one not in away)):
            return at_work
    return ()


def services_without(names: Sequence[str], *, has_stand_ins: bool) -> str:
    """Say which services have no Super User of their own, and whose stand in."""
    if not names:
        return ""
    together = f"{', '.join(names[:-1])} and {names[-1]}" if len(names) > 1 else names[0]
    have = "have" if len(names) > 1 else "has"
    lead = f"{together} {have} no Super User yet"
    if has_stand_ins:
        return f"{lead}: those of Shared Services stand in."
    return f"{lead}. Ask the support team."

"""Who does the work of somebody who is away."""

from collections.abc import Mapping


def working_stand_in(colleague_id: int, stand_ins: Mapping[int, int | None]) -> int | None:
    """Follow stand-ins until one who is at work; None for a chain that ends or runs in a ring.

    `stand_ins` holds everybody who is away, with their stand-in; whoever is not in it is at work.
    """
    seen = {colleague_id}
    stand_in = stand_ins.get(colleague_id)
    while stand_in is not None and stand_in in stand_ins:
        if stand_in in seen:
            return None
        seen.add(stand_in)
        stand_in = stand_ins[stand_in]
    return stand_in

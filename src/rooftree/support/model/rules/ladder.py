"""What a contact on the supplier's escalation ladder has to have (table 1.3)."""

from collections.abc import Sized


def lacks_telephone(ladder_step: int | None, numbers: Sized) -> bool:
    """Whether the contact stands on the ladder and nobody could ring them."""
    return ladder_step is not None and not numbers

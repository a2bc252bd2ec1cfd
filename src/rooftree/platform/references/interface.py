"""What other modules may use."""

from rooftree.platform.references.actor import Actor, ActorKind, Grant
from rooftree.platform.references.numbers import create_numbers, next_number
from rooftree.platform.references.ref import Ref

__all__ = ["Actor", "ActorKind", "Grant", "Ref", "create_numbers", "next_number"]

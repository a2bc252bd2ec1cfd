"""Enquiries' part of the demo council."""

from rooftree.platform.slots.interface import DemoContext


def load(context: DemoContext) -> None:
    """Load it."""
    del context

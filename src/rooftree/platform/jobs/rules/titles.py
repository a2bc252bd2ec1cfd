"""What background work is called on pages."""

from collections.abc import Callable


def title_of(function: Callable[..., object]) -> str:
    """Give the first sentence of what the function says of itself, without its full stop."""
    first = (function.__doc__ or "").strip().partition("\n")[0]
    return first.partition(". ")[0].rstrip(".:")

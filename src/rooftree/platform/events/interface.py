"""What other modules may use."""

from rooftree.platform.events.bus import publish, subscribe

__all__ = ["publish", "subscribe"]

"""What other modules may use."""

from rooftree.platform.web.pages import PUBLIC, SIGNED_IN, PageFacts, endpoint, page

__all__ = ["PUBLIC", "SIGNED_IN", "PageFacts", "endpoint", "page"]

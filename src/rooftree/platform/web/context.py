"""The context that every template has: `frame`, gathered only when a template asks for it."""

from typing import Any

from django.http import HttpRequest
from django.utils.functional import SimpleLazyObject

from rooftree.platform.web.frame import build_frame


def page_frame(request: HttpRequest) -> dict[str, Any]:
    """Give `frame` (menu, tools, cog, band); a page that draws no menu asks nothing for it."""
    return {"frame": SimpleLazyObject(lambda: build_frame(request))}

"""Addresses of articles as links carry them."""

from urllib.parse import urlencode

from django.urls import reverse

from rooftree.support.knowledge.rules.search.marks import mark


def article_address(slug: str, place: str = "", search_id: int | None = None) -> str:
    """Give the address within the site, with the mark of where the link stands."""
    address = reverse("knowledge.article", kwargs={"slug": slug})
    return f"{address}?{urlencode({'from': mark(place, search_id)})}" if place else address

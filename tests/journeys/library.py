"""Articles for the toured council: one published with a change in review, a draft, a retired one."""

import re

from django.test import Client
from django.urls import reverse
from django.utils import timezone

from rooftree.platform.files import interface as files
from rooftree.support.knowledge.tests.factories import publish_row, publish_with_file, retire_row

PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489"
    "0000000d49444154789c6360000002000001e221bc330000000049454e44ae426082"
)


def furnish_library(writer: Client) -> list[str]:
    """Write as somebody who keeps articles; gives addresses to start from, the draft's first.

    A page that a stranger finds is not read again, so what hangs on it starts elsewhere.
    """
    live = publish_row("Ending a tenancy", "## Do this\n\n1. Open the home.\n2. Press **End**.")
    _change(writer, live.slug, "## Do this\n\n1. Open the tenancy.\n2. Press **End**.", then="send")
    draft = publish_row("Joint tenants", "Both sign.")
    _change(writer, draft.slug, "Both sign, on one form.", then="save")
    picture = files.store(PNG + b"library", name="page.png", at=timezone.now())
    with_file, _, _ = publish_with_file(picture)
    retired = retire_row("The old form", "There is a new one")
    return [
        reverse("knowledge.edit", args=[draft.slug]),
        reverse("knowledge.details", args=[retired.slug]),
        reverse("knowledge.pictures", args=[with_file]),
        reverse("knowledge.compare", args=[live.slug]),
        *(reverse("knowledge.article", args=[each.slug]) for each in (live, draft, retired)),
    ]


def _change(writer: Client, slug: str, body: str, *, then: str) -> None:
    address = reverse("knowledge.edit", args=[slug])
    page = writer.get(address).content.decode()
    version = re.search(r'name="version" value="(\d+)"', page)
    assert version, f"{address} is no editor for this writer"
    said = {"title": slug, "form": "text", "body": body, "version": version[1], "then": then}
    assert writer.post(address, said).status_code == 302, address

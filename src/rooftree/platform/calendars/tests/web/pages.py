"""What the tests of the calendars' pages share."""

import re

from django.test import Client

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday")


def text_of(answer) -> str:
    return re.sub(r"\s+", " ", answer.content.decode())


def post_twice(client: Client, address: str, **given: str):
    """Read what changes, then save it, as the page's own form does."""
    preview = client.post(address, given)
    assert preview.status_code == 200
    seen = re.search(r'name="seen" value="([0-9a-f]+)"', preview.content.decode())
    assert seen, text_of(preview)
    return text_of(preview), client.post(address, {**given, "seen": seen[1]}, follow=True)

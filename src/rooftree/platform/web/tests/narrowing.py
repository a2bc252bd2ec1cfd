"""Narrow a list page as its reader does: by its own filter form."""

import re

from django.http import HttpResponse
from django.test import Client


def narrow(client: Client, address: str, **choices: str) -> HttpResponse:
    """Post the filter form of the list at this address, and give the page that follows."""
    page = client.get(address).content.decode()
    [name] = re.findall(r'name="list" value="([^"]+)"', page)
    return client.post(address, {"list": name, **choices}, follow=True)  # type: ignore[return-value]

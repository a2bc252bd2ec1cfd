"""What mail fills in pages of other modules."""

from collections.abc import Sequence

from django.conf import settings
from django.urls import reverse

from rooftree.platform.access.interface import may
from rooftree.platform.mail import permissions
from rooftree.platform.mail.interface import mails_needing_a_person
from rooftree.platform.references.interface import Actor
from rooftree.platform.slots.interface import (
    Action,
    MenuEntry,
    MenuLink,
    Panel,
    SignInLinkEntry,
)


def menu_links(actor: Actor) -> Sequence[MenuLink]:
    """Give Mail with what needs a person, and on a demo the sample mailbox to everybody."""
    links = []
    if may(actor, permissions.SEE_MAIL):
        count = mails_needing_a_person(actor=actor) or None
        links.append(MenuLink("Mail", reverse("mail.received"), "mail", count))
    if settings.IS_DEMO and actor.is_signed_in:
        links.append(MenuLink("Sample mailbox", reverse("mail.sample"), "mail"))
    return links


def sign_in_card() -> Panel | None:
    """Show the way to the sample mailbox before anybody has signed in; on a demo only."""
    if not settings.IS_DEMO:
        return None
    return Panel(
        heading="Sample mailbox",
        template="mail/parts/sign_in_card.html",
        data=None,
        link=Action("Open the sample mailbox", reverse("mail.sample")),
    )


MENU = MenuEntry("Administration", 910, menu_links)
SIGN_IN = SignInLinkEntry(90, sign_in_card)

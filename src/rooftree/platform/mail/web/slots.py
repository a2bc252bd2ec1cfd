"""What mail fills in pages of other modules."""

from collections.abc import Sequence

from django.conf import settings
from django.urls import reverse
from django.utils import timezone

from rooftree.platform.access.interface import may
from rooftree.platform.mail import permissions
from rooftree.platform.mail.interface import troubles_now
from rooftree.platform.mail.queries.intake_signs import mail_at_a_glance
from rooftree.platform.mail.queries.personal_mail import PersonalMail, mail_of_colleague
from rooftree.platform.references.interface import Actor, Ref
from rooftree.platform.slots.interface import (
    Action,
    MenuEntry,
    MenuLink,
    PagePanelEntry,
    Panel,
    PersonalDataEntry,
    SignInLinkEntry,
)
from rooftree.platform.web.interface import plain


def menu_links(actor: Actor) -> Sequence[MenuLink]:
    """Give Mail with what needs a person, the ways in, and on a demo the sample mailbox to all."""
    links = []
    may_read, may_watch = (may(actor, p) for p in (permissions.SEE_MAIL, permissions.SEE_INTAKE))
    if may_read or may_watch:
        glance = mail_at_a_glance(at=timezone.now())
        if may_read:
            url = reverse("mail.received")
            links.append(MenuLink("Mail", url, "mail", glance.needing_a_person or None))
        if may_watch:
            count = len(glance.troubles) or None
            links.append(MenuLink("How mail comes in", reverse("mail.ways_in"), "mail", count))
    if may(actor, permissions.KEEP_MAIL):
        links.append(MenuLink("Keeping mail", reverse("mail.keeping"), "mail"))
    if may(actor, permissions.READ_PERSONAL_MAIL):
        links.append(MenuLink("Mail of one person", reverse("mail.of_person"), "mail"))
    if settings.IS_DEMO and actor.kind == "staff":
        links.append(MenuLink("Sample mailbox", reverse("mail.sample"), "mail"))
    return links


def home_panel(actor: Actor, _ref: Ref) -> Panel | None:
    """Say on the home page that mail does not come in, to those who can see why."""
    if not may(actor, permissions.SEE_INTAKE):
        return None
    troubles = troubles_now(at=timezone.now())
    if not troubles:
        return None
    link = Action("See how mail comes in", reverse("mail.ways_in"))
    return Panel("Mail may not be coming in", "mail/parts/intake_panel.html", troubles, link)


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


def personal_data(actor: Actor, of: Ref) -> Sequence[tuple[str, str]]:
    """Give the mails that name a colleague, with where each and its files can be opened."""
    return [_held(each) for each in mail_of_colleague(actor=actor, person=of)]


def _held(mail: PersonalMail) -> tuple[str, str]:
    way = "Mail in" if mail.is_in else "Mail out"
    words = f"{plain(mail.at)}, named as {mail.part}"
    if mail.is_in:
        words = f"{words}: {reverse('mail.as_sent', args=[mail.id])}"
    for file in mail.files:
        words = f"{words}; {file.name}: {reverse('mail.file', args=[mail.id, file.id])}"
    return f"{way}: {mail.subject or '(no subject)'}", words


HOME_PANEL = PagePanelEntry(kind="web.home", order=4, panel=home_panel)
MENU = MenuEntry("Administration", 910, menu_links)
PERSONAL_DATA = PersonalDataEntry("Mail", personal_data)
SIGN_IN = SignInLinkEntry(90, sign_in_card)

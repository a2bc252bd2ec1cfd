"""What enquiries show on lower pages."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.conf import settings
from django.urls import reverse
from django.utils import timezone

from rooftree.platform.access import interface as access
from rooftree.platform.references.interface import Actor, Ref
from rooftree.platform.slots.interface import (
    Action,
    DemoPartEntry,
    HelpSectionEntry,
    MailClaimEntry,
    MenuEntry,
    MenuLink,
    PagePanelEntry,
    Panel,
    PersonalDataEntry,
    SearchableEntry,
    SearchHit,
    SignInLinkEntry,
    fill,
)
from rooftree.platform.web.interface import HOME_REF
from rooftree.support.enquiries import claims, demo, permissions
from rooftree.support.enquiries.queries.found import (
    found_enquiries,
    held_about,
    lane_counts,
    words_to_find,
)
from rooftree.support.enquiries.queries.mine import MyEnquiry, my_enquiries
from rooftree.support.enquiries.queries.standing import may_ask
from rooftree.support.enquiries.queries.told import unread_count
from rooftree.support.enquiries.rules.kinds import ENQUIRY
from rooftree.support.knowledge import interface as knowledge

SHOWN_AT_HOME = 5


@dataclass(frozen=True)
class AskFrom:
    """Where the reader of a help page came from; `is_search`: from a search, whose words go along."""

    key: str
    page: str
    of: str
    record: str
    release: str
    is_search: bool = False


@dataclass(frozen=True)
class DeskCounts:
    """Open enquiries by lane; None for a lane that the reader's team doesn't own."""

    sign_in: int | None
    urgent: int | None
    plain: int | None


def fill_slots() -> None:
    """Put each part into its slot; called once from `apps.py`."""
    fill("menu", MenuEntry(heading="Support", order=50, links=desk_links))
    fill("menu", MenuEntry(heading="Administration", order=905, links=target_links))
    fill("menu", MenuEntry(heading="Your tools", order=50, links=bell, part="tools"))
    fill("menu", MenuEntry(heading="Help", order=20, links=my_links, part="cog"))
    fill("help_sections", HelpSectionEntry(order=20, section=mine_section))
    fill("help_sections", HelpSectionEntry(order=30, section=ask_section))
    fill("help_sections", HelpSectionEntry(order=40, section=sign_in_section))
    fill("sign_in_links", SignInLinkEntry(order=10, panel=sign_in_card))
    fill("mail_claims", MailClaimEntry(10, "enquiries: signed address", claims.BY_TOKEN))
    fill("mail_claims", MailClaimEntry(30, "enquiries: known mails", claims.BY_KNOWN_IDS))
    fill("mail_claims", MailClaimEntry(40, "enquiries: mailbox", claims.BY_MAILBOX))
    fill("searchable", SearchableEntry(ENQUIRY, "Enquiries", search_hits, words_to_find))
    fill("page_panels", PagePanelEntry(HOME_REF.kind, 10, desk_panel))
    fill("page_panels", PagePanelEntry(HOME_REF.kind, 20, mine_panel))
    fill("personal_data", PersonalDataEntry("Enquiries", personal_data))
    fill("demo_parts", DemoPartEntry(order=60, name="enquiries", load=demo.load))


def desk_links(actor: Actor) -> Sequence[MenuLink]:
    """Link to the desk, for the teams that own levels 0 and 2."""
    counts = lane_counts(actor=actor) if actor.is_signed_in else None
    if counts is None:
        return ()
    url = reverse("enquiries.queue")
    children = [
        MenuLink("Queues", url, "desk"),
        MenuLink("Log an enquiry", reverse("enquiries.log"), "plus"),
    ]
    children.append(MenuLink("Machine mail", reverse("enquiries.machine_mail"), "mail"))
    if 2 in counts:  # noqa: PLR2004 - the lane of plain enquiries
        children.append(MenuLink("Reopening", reverse("enquiries.reopen_days"), "clock"))
    if 0 in counts:
        children.append(MenuLink("Sign-in words", reverse("enquiries.sign_in_words"), "key"))
    return (MenuLink("Support desk", url, "desk", sum(counts.values()), tuple(children)),)


def target_links(actor: Actor) -> Sequence[MenuLink]:
    """Link to our own targets, for administrators."""
    if not access.may(actor, permissions.KEEP_TARGETS):
        return ()
    return (MenuLink("Our own targets", reverse("enquiries.targets"), "clock"),)


def bell(actor: Actor) -> Sequence[MenuLink]:
    """Link to the bell, for colleagues."""
    if not may_ask(actor):
        return ()
    return (MenuLink("Notifications", reverse("enquiries.told"), "bell", unread_count(actor)),)


def my_links(actor: Actor) -> Sequence[MenuLink]:
    """Link to what all staff may do, under the cog."""
    if not may_ask(actor):
        return ()
    return (
        MenuLink("My enquiries", reverse("enquiries.mine"), "chat"),
        MenuLink("Ask the support team", reverse("enquiries.ask"), "chat"),
    )


def sign_in_section(_actor: Actor, _key: str, _of: Ref | None) -> Panel:
    """Lead somebody who can't sign in, or helps a colleague who can't."""
    return Panel("I can’t sign in", "enquiries/panels/help_sign_in.html", None)


def ask_section(actor: Actor, key: str, of: Ref | None) -> Panel | None:
    """Lead to the ask form, with page, record and release filled in."""
    if not may_ask(actor):
        return None
    release = f"{settings.RELEASE}, {settings.ENVIRONMENT}"
    guide = knowledge.guide(key)
    came_from = AskFrom(
        key=key,
        page=guide.title if guide else "",
        of=str(of) if of else "",
        record=knowledge.record_title(actor, of),
        release=release,
        is_search=key == knowledge.SEARCHED,
    )
    return Panel("Ask the support team", "enquiries/panels/help_ask.html", came_from)


def mine_section(actor: Actor, _key: str, _of: Ref | None) -> Panel | None:
    """Show the reader's own open enquiries."""
    return _mine("My enquiries", actor) if may_ask(actor) else None


def sign_in_card() -> Panel:
    """Draw the card on the sign-in page."""
    return Panel("I can’t sign in", "enquiries/panels/sign_in_card.html", None)


def search_hits(actor: Actor, ids: Sequence[int]) -> Sequence[SearchHit]:
    """Give lines for the header search: to the desk for its team, to the own thread for an asker."""
    return [
        SearchHit(
            ref=Ref(ENQUIRY, found.id),
            title=found.subject,
            detail=f"{found.reference}, {found.status.lower()}",
            url=reverse(
                "enquiries.enquiry" if found.is_desk else "enquiries.my_thread",
                kwargs={"number": found.id},
            ),
            icon="desk" if found.is_desk else "chat",
        )
        for found in found_enquiries(actor=actor, ids=ids)
    ]


def desk_panel(actor: Actor, _of: Ref) -> Panel | None:
    """Show the lanes' counts, for the desk's teams."""
    counts = lane_counts(actor=actor) if actor.is_signed_in else None
    if counts is None:
        return None
    data = DeskCounts(counts.get(0), counts.get(1), counts.get(2))
    link = Action("Open the desk", reverse("enquiries.queue"))
    return Panel("Support desk", "enquiries/panels/home_desk.html", data, link)


def mine_panel(actor: Actor, _of: Ref) -> Panel | None:
    """Show the reader's own open enquiries."""
    return _mine("My open enquiries", actor) if may_ask(actor) else None


def personal_data(actor: Actor, of: Ref) -> Sequence[tuple[str, str]]:
    """Give what enquiries hold about one colleague."""
    return held_about(actor=actor, person=of)


def _mine(heading: str, actor: Actor) -> Panel:
    open_ones: list[MyEnquiry] = my_enquiries(actor=actor, at=timezone.now(), is_open_only=True)
    link = Action("All my enquiries", reverse("enquiries.mine"))
    return Panel(heading, "enquiries/panels/mine.html", open_ones[:SHOWN_AT_HOME], link)

"""What stands round every page: the menu, the tools, the cog and the band."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from django.conf import settings
from django.http import HttpRequest
from django.shortcuts import resolve_url

from rooftree.platform.references.interface import Actor, Ref
from rooftree.platform.slots.interface import MenuEntry, MenuLink, filled

KEYS_COOKIE = "rooftree_single_keys"
_ENVIRONMENT_WORDS = {
    "TRAINING": "TRAINING system: nothing here is real, and no mail leaves it.",
    "TEST": "TEST system: nothing here is real, and no mail leaves it.",
}


@dataclass(frozen=True)
class FrameLink:
    """A line of the menu as drawn. `current` is "page", "true" (an ancestor) or empty."""

    label: str
    url: str
    icon: str
    count: int | None
    current: str
    children: Sequence["FrameLink"] = ()


@dataclass(frozen=True)
class MenuGroup:
    """Links under one heading of the side menu."""

    heading: str
    links: Sequence[FrameLink]


@dataclass(frozen=True)
class Frame:
    """Everything the base templates need. `band` is empty on a live system."""

    site_name: str
    environment: str
    release: str
    band: str
    help_url: str
    sign_in_url: str
    sign_out_url: str
    actor: Actor
    has_single_keys: bool
    menu: Sequence[MenuGroup] = field(default=())
    tools: Sequence[FrameLink] = field(default=())
    cog: Sequence[FrameLink] = field(default=())

    @property
    def is_live(self) -> bool:
        """Whether this is the live system."""
        return not self.band

    @property
    def is_for_staff(self) -> bool:
        """Whether it stands round a colleague's pages: only they search and ask the team."""
        return self.actor.kind == "staff"


def build_frame(request: HttpRequest, *, with_menu: bool = True) -> Frame:
    """Gather the frame. Without the menu it asks the database nothing."""
    actor: Actor = getattr(request, "actor", None) or Actor.anonymous()
    parts: dict[str, list[MenuGroup]] = {"menu": [], "tools": [], "cog": []}
    if with_menu and actor.is_signed_in:
        for entry in filled("menu", MenuEntry):
            links = entry.links(actor)
            if links:
                group = MenuGroup(entry.heading, _drawn(links, request.path))
                parts[entry.part].append(group)
    return Frame(
        site_name=settings.SITE_NAME,
        environment=settings.ENVIRONMENT,
        release=settings.RELEASE,
        band=environment_words(settings.ENVIRONMENT),
        help_url=help_url(request),
        sign_in_url=resolve_url(settings.LOGIN_URL),
        sign_out_url=resolve_url("account_logout"),
        actor=actor,
        has_single_keys=request.COOKIES.get(KEYS_COOKIE) != "off",
        menu=_merged(parts["menu"]),
        tools=[link for group in parts["tools"] for link in group.links],
        cog=[link for group in parts["cog"] for link in group.links],
    )


def first_place(actor: Actor) -> str:
    """Give the address of the first link of this actor's menu; empty where the menu is."""
    entries = (each for each in filled("menu", MenuEntry) if each.part == "menu")
    return next((link.url for entry in entries for link in entry.links(actor)), "")


def help_url(request: HttpRequest) -> str:
    """Give the address of this page's help, with the record the page is about."""
    key = getattr(getattr(request, "page", None), "help_key", None) or "web.home"
    of: Ref | None = getattr(request, "page_of", None)
    return f"/help/{key}/" + (f"?of={of}" if of else "")


def environment_words(environment: str) -> str:
    """Say what kind of system this is; nothing for LIVE, and an unknown kind counts as TEST."""
    if environment == "LIVE":
        return ""
    return _ENVIRONMENT_WORDS.get(environment, _ENVIRONMENT_WORDS["TEST"])


def _merged(groups: Sequence[MenuGroup]) -> list[MenuGroup]:
    """Put links of the same heading together, at the place where the heading first stood."""
    merged: dict[str, list[FrameLink]] = {}
    for group in groups:
        merged.setdefault(group.heading, []).extend(group.links)
    return [MenuGroup(heading, links) for heading, links in merged.items()]


def _drawn(links: Sequence[MenuLink], path: str) -> list[FrameLink]:
    """Mark the link that leads here, else the nearest that stands above this address."""
    above = [own for link in links if path.startswith(own := _place(link)) and own != "/"]
    nearest = max(above, key=len, default="")
    return [_drawn_link(link, path, nearest) for link in links]


def _drawn_link(link: MenuLink, path: str, nearest: str) -> FrameLink:
    children = _drawn(link.children, path)
    held_by_child = any(child.current for child in children)
    current = ""
    if _place(link) == path and not held_by_child:
        current = "page"
    elif held_by_child or _place(link) == nearest:
        current = "true"
    return FrameLink(link.label, link.url, link.icon, link.count, current, children)


def _place(link: MenuLink) -> str:
    return link.url.split("?", 1)[0]

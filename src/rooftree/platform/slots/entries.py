"""What each slot holds: frozen dataclasses whose queries take an actor and show nothing by default."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any, Literal, Protocol

from rooftree.platform.references.interface import Actor, Ref


@dataclass(frozen=True)
class MenuLink:
    """One line of the side menu. `count` stands in a pill; None shows no pill."""

    label: str
    url: str
    icon: str
    count: int | None = None
    children: tuple["MenuLink", ...] = ()


@dataclass(frozen=True)
class MenuEntry:
    """Links under one heading of the side menu, for those who may use them.

    `part` "menu" is the side menu, "tools" the top bar (bell), "cog" the cog's menu under Help.
    """

    heading: str
    order: int
    links: Callable[[Actor], Sequence[MenuLink]]
    part: Literal["menu", "tools", "cog"] = "menu"


@dataclass(frozen=True)
class Action:
    """A link offered on a page of a lower module."""

    label: str
    url: str
    is_main: bool = False


@dataclass(frozen=True)
class PageActionsEntry:
    """Actions on every page about a record of this kind."""

    kind: str
    actions: Callable[[Actor, Ref], Sequence[Action]]


@dataclass(frozen=True)
class Panel:
    """A card on a lower page, drawn by `template` from `data`."""

    heading: str
    template: str
    data: Any
    link: Action | None = None


@dataclass(frozen=True)
class PagePanelEntry:
    """A card on pages about a kind of record; the home page is `Ref("web.home", 0)`."""

    kind: str
    order: int
    panel: Callable[[Actor, Ref], Panel | None]


@dataclass(frozen=True)
class HelpSectionEntry:
    """A section of the page behind the cog. `of` is the record the reader came from."""

    order: int
    section: Callable[[Actor, str, Ref | None], Panel | None]


@dataclass(frozen=True)
class SignInLinkEntry:
    """A card on the sign-in page for somebody who can't sign in; no account is known yet."""

    order: int
    panel: Callable[[], Panel | None]


@dataclass(frozen=True)
class Claim:
    """An incoming mail belongs to `ref`, or starts a new record where `ref` is None; and why."""

    reason: str
    ref: Ref | None = None


@dataclass(frozen=True)
class Filing:
    """What became of a claimed mail. `answered`: an answer or acknowledgement was queued."""

    filed_as: Literal["new", "reply", "note-line", "bounce", "supplier"]
    reason: str
    reference: str | None = None
    ref: Ref | None = None
    lane: int | None = None
    answered: bool = False


class MailClaimer(Protocol):
    """Takes the mails of one kind of work. Both calls run in the mail's own transaction."""

    def claim(self, mail: Any) -> Claim | None:  # noqa: ANN401 - mail stands above slots
        """Say whether this mail is ours. `mail` is mail's `ArrivedMail`."""

    def file(self, mail: Any, claim: Claim) -> Filing:  # noqa: ANN401 - as above
        """File it."""


@dataclass(frozen=True)
class MailClaimEntry:
    """Asked in order; the first claim wins: 10 signed token, 20 supplier's reference,
    30 ids of mails sent or kept, 40 the mailbox's default owner.
    """  # noqa: D205 - the order is the contract

    order: int
    name: str
    claimer: MailClaimer


@dataclass(frozen=True)
class LetterSourceEntry:
    """Fields that a letter about this kind of record may merge."""

    kind: str
    fields: Callable[[Actor, Ref], dict[str, str]]


@dataclass(frozen=True)
class PersonalDataEntry:
    """What a module holds about one person: for subject access and retention."""

    name: str
    found: Callable[[Actor, Ref], Sequence[tuple[str, str]]]


@dataclass(frozen=True)
class SearchHit:
    """One line under the header search box."""

    ref: Ref
    title: str
    detail: str
    url: str
    icon: str


@dataclass(frozen=True)
class SearchWords:
    """The words one record is found by. `reference` is matched whole before anything else."""

    ref: Ref
    title: str
    reference: str = ""
    words: str = ""


@dataclass(frozen=True)
class SearchableEntry:
    """A kind of record that the header search finds.

    `hits` gives lines only for records the actor may see; `words` gives rows to (re)build with,
    all of them for None.
    """

    kind: str
    heading: str
    hits: Callable[[Actor, Sequence[int]], Sequence[SearchHit]]
    words: Callable[[Sequence[int] | None], Iterable[SearchWords]]


@dataclass(frozen=True)
class DemoContext:
    """The demo council's date and folder. `today` is the day that the data lead up to."""

    today: date
    folder: Path
    cast: dict[str, int] = field(default_factory=dict)


@dataclass(frozen=True)
class DemoPartEntry:
    """A module's part of the demo council. `load` may run twice and leaves one of everything."""

    order: int
    name: str
    load: Callable[[DemoContext], None]

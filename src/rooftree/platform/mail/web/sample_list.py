"""The list of the sample mailbox: every mail, or those of one reader."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.urls import reverse

from rooftree.platform.access import interface as access
from rooftree.platform.mail.interface import (
    SampleLine,
    SampleReader,
    sample_count,
    sample_mails,
)
from rooftree.platform.references.interface import Actor, Ref
from rooftree.platform.slots.interface import Action
from rooftree.platform.web.interface import ChoiceFilter, Column, Filters, ListPage, Sort

NAME = "Outbox and sample mailbox"
INTRO = "No mail leaves this system. Each one is kept here as its reader got it."


@dataclass(frozen=True)
class SampleRow:
    """A mail with its reader's name, and what it is about as far as the actor may know."""

    line: SampleLine
    name: str
    about: str
    about_url: str

    @property
    def address(self) -> str:
        """The reader's address, where it is not the name already."""
        return "" if self.name == self.line.address else self.line.address


def sample_list(
    *, actor: Actor, readers: Sequence[SampleReader], actions: Sequence[Action]
) -> ListPage[SampleRow]:
    """Make the list. Readers are chosen by a key, so that no address of a page names anybody."""
    by_key = {each.key: each for each in readers}
    names = {each.address: each.name for each in readers}

    def rows(filters: Filters, sort: Sort, offset: int, limit: int) -> tuple[list[SampleRow], int]:
        reader = by_key.get(str(filters.get("reader", "")))
        address = reader.address if reader else ""
        lines = sample_mails(
            address, sort=sort.key, is_descending=sort.is_descending, offset=offset, limit=limit
        )
        words = _abouts(actor, lines)
        return [_row(line, names, words) for line in lines], sample_count(address)

    choices = [(each.key, _words(each)) for each in readers]
    return ListPage(
        name="mail.sample",
        title=NAME,
        intro=INTRO,
        columns=_columns(actor),
        rows=rows,
        empty="No mail has been written yet.",
        filters=[ChoiceFilter("reader", "Whose mailbox?", choices, any_words="Everybody’s")],
        default_sort="-at",
        actions=actions,
        can_export=False,
    )


def _words(reader: SampleReader) -> str:
    return f"{reader.name} ({reader.count})" if reader.count else reader.name


def _abouts(actor: Actor, lines: Sequence[SampleLine]) -> dict[Ref, tuple[str, str]]:
    """Name what the mails are about. Strangers are told of no record."""
    if not actor.is_signed_in:
        return {}
    refs = {line.about for line in lines if line.about}
    found = access.record_words(actor=actor, refs=refs)
    return {ref: (words.words, words.url or _url(ref)) for ref, words in found.items()}


def _url(ref: Ref) -> str:
    known = access.history_kind(ref.kind)
    return known.url(ref.id) if known and known.url else ""


def _row(line: SampleLine, names: dict[str, str], abouts: dict[Ref, tuple[str, str]]) -> SampleRow:
    words, url = abouts.get(line.about, ("", "")) if line.about else ("", "")
    if line.is_about_account:
        words = "Account or alarm"
    return SampleRow(line, names.get(line.address, line.address), words, url)


def _columns(actor: Actor) -> list[Column[SampleRow]]:
    columns: list[Column[SampleRow]] = [
        Column(
            heading="Subject",
            value=lambda row: row.line.subject,
            url=lambda row: reverse("mail.sample_one", args=[row.line.id]),
            sort="subject",
            phone="full",
        ),
        Column(
            heading="To",
            value=lambda row: row.name,
            sort="to",
            template="mail/parts/sample_to.html",
        ),
        Column(heading="When", value=lambda row: row.line.at, sort="at"),
        Column(
            heading="Written by",
            value=lambda row: row.line.by,
            template="mail/parts/sample_by.html",
        ),
    ]
    if actor.is_signed_in:
        columns.append(
            Column(
                heading="About",
                value=lambda row: row.about,
                template="mail/parts/sample_about.html",
            )
        )
    return columns

"""What an article says and where it belongs, as a writer gives it and reads it again."""

from dataclasses import dataclass
from datetime import date

from rooftree.support.knowledge.choices import Audience, Form


@dataclass(frozen=True)
class Words:
    """What an article says: text in Markdown, and beside it a link or a stored file."""

    title: str
    body: str = ""
    form: str = Form.TEXT
    link: str = ""
    file_id: int | None = None
    keywords: str = ""
    what_changed: str = ""


@dataclass(frozen=True)
class Details:
    """Where an article belongs, who reads it, and when it is looked over again.

    `help_keys` are the pages behind whose cog it stands.
    """

    kind: str
    category_id: int
    service_id: int | None = None
    audience: str = Audience.STAFF
    review_due_on: date | None = None
    keeper_id: int | None = None
    help_keys: tuple[str, ...] = ()
    related_ids: tuple[int, ...] = ()

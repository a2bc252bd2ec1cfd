"""Which parts of a thread came as a mail with a look of its own."""

from dataclasses import replace
from typing import TYPE_CHECKING

from rooftree.platform.mail import interface as mail

if TYPE_CHECKING:
    from rooftree.support.enquiries.queries.thread import ThreadItem


def with_mails(items: "list[ThreadItem]") -> "list[ThreadItem]":
    """Keep a mail's id where there is more to show than its words, and fold repeated logos."""
    ids = {item.mail_id for item in items if item.mail_id is not None}
    rich = mail.mails_with_html(ids)
    has_files = {item.mail_id for item in items if item.mail_id is not None and item.files}
    repeated = mail.repeated_pictures(has_files)
    return [
        replace(
            item,
            mail_id=item.mail_id if item.mail_id in rich else None,
            files=tuple(replace(f, is_repeated=f.id in repeated) for f in item.files),
        )
        for item in items
    ]

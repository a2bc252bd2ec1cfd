"""The file that an asker chose before they looked at suggested articles."""

from rooftree.platform.files import interface as files
from rooftree.platform.references.interface import Actor
from rooftree.support.enquiries.models import HeldFile


def held_file_name(*, actor: Actor, held_id: int | None) -> str:
    """Name it; empty where the actor holds none of this number."""
    if held_id is None or actor.account_id is None:
        return ""
    row = HeldFile.objects.filter(pk=held_id, account_id=actor.account_id).first()
    if row is None:
        return ""
    return files.file_line(row.file_id).name

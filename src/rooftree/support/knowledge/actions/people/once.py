"""Keep what one colleague sends twice in a moment from counting twice."""

from datetime import timedelta

from django.db import connection

from rooftree.platform.access import interface as access
from rooftree.platform.references.interface import Actor

# A second press of the same button within it is the same press.
SAME_PRESS = timedelta(minutes=1)


def lock_sender(actor: Actor, permission: str) -> int:
    """Have two requests of one colleague follow each other; gives the colleague's id."""
    if actor.colleague_id is None:
        raise access.NotAllowed(permission)
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT pg_advisory_xact_lock(hashtext('knowledge.people'), %s)", [actor.colleague_id]
        )
    return actor.colleague_id

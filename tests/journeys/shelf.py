"""Articles that the journeys look for, published and on the shelf."""

from rooftree.support.knowledge.tests.factories import publish_row, shelved

FOB = "Replace a lost key fob"
FOB_BODY = (
    "Cancel the lost fob in the key register, then hand out a new fob. "
    "The tenant pays ten pounds at the desk."
)

CODES = "Sign in with a code from your telephone"
CODES_BODY = "Open the app, and write the six digits it shows into the second page of signing in."


def put_fob_on_the_shelf() -> int:
    """Publish one for staff; gives its number."""
    return shelved(publish_row(FOB, FOB_BODY))[0].pk


def put_codes_on_the_shelf() -> int:
    """Publish one for everyone; gives its number."""
    return shelved(publish_row(CODES, CODES_BODY, "everyone"))[0].pk

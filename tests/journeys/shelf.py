"""Articles that the journeys look for, published and on the shelf."""

from rooftree.support.knowledge.tests.factories import publish_row, shelved

REFUND = "Refund a credit on a rent account"
REFUND_BODY = (
    "Open the rent account, choose Refund, and enter the tenant's bank details. "
    "The credit goes back by BACS the next working day."
)


def put_refund_on_the_shelf() -> int:
    """Publish one for staff; gives its number."""
    return shelved(publish_row(REFUND, REFUND_BODY))[0].pk

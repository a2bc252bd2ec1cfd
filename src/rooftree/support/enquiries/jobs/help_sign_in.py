"""Answer one call of the public sign-in page, out of the caller's sight."""

from rooftree.platform.jobs.interface import task
from rooftree.platform.references.interface import Actor
from rooftree.support.enquiries.actions.help_sign_in import help_caller


@task()
def help_sign_in(message_id: int) -> None:
    """Send somebody who can’t sign in their link or username."""
    help_caller(actor=Actor.system("sign-in help"), message_id=message_id)

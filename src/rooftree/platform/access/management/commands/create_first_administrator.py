"""Make the account that lets everybody else in, and print its one-time link."""

import json
from argparse import ArgumentParser

from django.core.management.base import BaseCommand, CommandError

from rooftree.platform.access.actions.accept_invitation import UsernameTaken
from rooftree.platform.access.actions.create_first_administrator import (
    AdministratorExists,
    UsernameUnfit,
    create_first_administrator,
)


class Command(BaseCommand):
    """Prints `{"link", "expires_at", "username"}`; exit 1 when there is an administrator."""

    help = "Make the first administrator and print a link that works once, to set the password."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Ask for who it is."""
        parser.add_argument("--username", required=True)
        parser.add_argument("--email", required=True)
        parser.add_argument("--name", required=True)

    def handle(self, *_args: object, **options: str) -> None:
        """Make it, or say why not."""
        try:
            made = create_first_administrator(
                username=options["username"], email=options["email"], name=options["name"]
            )
        except AdministratorExists as refused:
            message = (
                "There is an administrator already; they invite others under People and access."
            )
            raise CommandError(message) from refused
        except UsernameUnfit as refused:
            message = f"That username can't be used. {refused}"
            raise CommandError(message) from refused
        except UsernameTaken as refused:
            message = "Another account has that username. Choose another."
            raise CommandError(message) from refused
        line = {
            "username": options["username"].strip().lower(),
            "link": made.link,
            "expires_at": made.expires_at.isoformat(),
        }
        self.stdout.write(json.dumps(line))

"""Two whole Rooftrees in one database: each has tables of its own in a schema of its own."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from email import message_from_bytes, policy
from email.message import Message
from email.utils import parseaddr
from typing import Any

from django.apps import apps
from django.db import connection
from django.test import override_settings

from rooftree.platform.mail import interface as mail
from rooftree.platform.references.interface import Actor

SYSTEM = Actor.system("two desks")
MACHINE_HEADERS = ("Auto-Submitted", "X-Auto-Response-Suppress", "Precedence")


@dataclass
class Desk:
    """One Rooftree, with its own tables, key and mailbox."""

    schema: str
    address: str
    key: str
    sent: list[bytes] = field(default_factory=list)

    @contextmanager
    def at_work(self) -> Iterator[None]:
        """Have everything in here happen on this desk."""
        with override_settings(SECRET_KEY=self.key, MAILBOX_ADDRESS=self.address):
            _look_in(self.schema)
            try:
                yield
            finally:
                _look_in("public")

    def open(self) -> None:
        """Make its tables, with what stands in the first ones, and its mailbox."""
        with connection.cursor() as cursor:
            cursor.execute(f"CREATE SCHEMA {self.schema}")
            cursor.execute("SELECT tablename FROM pg_tables WHERE schemaname = 'public'")
            for (table,) in cursor.fetchall():
                copy = f'{self.schema}."{table}"'
                cursor.execute(f'CREATE TABLE {copy} (LIKE public."{table}" INCLUDING ALL)')
                columns = ", ".join(_columns(table))
                cursor.execute(
                    f"INSERT INTO {copy} ({columns}) OVERRIDING SYSTEM VALUE"
                    f' SELECT {columns} FROM public."{table}"'
                )
            for table, column in _counted(cursor):
                cursor.execute(
                    f"ALTER TABLE {self.schema}.{table} ALTER COLUMN {column} RESTART WITH 100000"
                )
        with self.at_work():
            rows("mail.Mailbox").update(is_in_use=False)
            mail.ensure_mailbox(actor=SYSTEM, address=self.address, name=self.schema)

    def take(self, raw: bytes) -> None:
        """Take a mail in as SMTP would, work on it, and let go what it caused."""
        with self.at_work():
            to = parseaddr(message_from_bytes(raw)["To"])[1]
            mail_id = mail.receive_mail(
                raw=raw, recipients=[to], envelope_sender=None, came_by="smtp"
            )
            state = mail.settle_mail(mail_id=mail_id)
            assert state == "filed", state
            self.let_go()

    def let_go(self) -> None:
        """Hand over what waits, and keep the bytes."""
        waiting = rows("mail.OutboundCopy").filter(state="queued").order_by("pk")
        for copy_id in list(waiting.values_list("pk", flat=True)):
            mail.deliver_copy(copy_id=copy_id)
            self.sent.append(bytes(rows("mail.OutboundCopy").get(pk=copy_id).raw))

    def automatic_to(self, address: str) -> int:
        """Count the automatic mails that left for an address."""
        with self.at_work():
            copies = rows("mail.OutboundCopy").filter(recipient=address, mail__is_automatic=True)
            return copies.exclude(state="held").count()


def rows(label: str):
    return apps.get_model(label)._default_manager.all()


def letter(raw: bytes) -> Message:
    """Read what a desk sent, to hand it on."""
    return message_from_bytes(raw, policy=policy.SMTP)


def stripped(message: Message) -> Message:
    """What a bad relay leaves: no header that says that a machine wrote it."""
    for name in MACHINE_HEADERS:
        del message[name]
    return message


def unchanged(message: Message) -> Message:
    """What a good relay leaves: everything."""
    return message


def _look_in(schema: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute(f"SET LOCAL search_path = {schema}, public")


def _counted(cursor: Any) -> list[tuple[str, str]]:
    """Give the columns that count by themselves: a copied table begins at 1 again."""
    cursor.execute(
        "SELECT quote_ident(table_name), quote_ident(column_name) FROM information_schema.columns"
        " WHERE table_schema = 'public' AND is_identity = 'YES'"
    )
    found: list[tuple[str, str]] = cursor.fetchall()
    return found


def _columns(table: str) -> list[str]:
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT quote_ident(column_name) FROM information_schema.columns"
            " WHERE table_schema = 'public' AND table_name = %s AND is_generated = 'NEVER'",
            [table],
        )
        return [name for (name,) in cursor.fetchall()]

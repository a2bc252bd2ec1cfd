"""A process of its own that works on mail and stops where the test wants it killed.

Arguments: what to do, and the point to stop at. It writes one `.` for each mail that has reached
the point, and goes on when a line comes in. The steps are wrapped here: the product has no hooks.
"""

import json
import os
import sys
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from typing import Any

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "rooftree.config.settings.test")
django.setup()

from django.db import connection  # noqa: E402 - Django must be set up first

from rooftree.platform.jobs.interface import run_due_jobs  # noqa: E402
from rooftree.platform.mail import listener  # noqa: E402
from rooftree.platform.mail.actions import (  # noqa: E402
    ensure_mailbox,
    parse_mail,
    receive_mail,
    settle_mail,
)
from rooftree.platform.mail.actions.rescue_waiting import rescue_waiting_mail  # noqa: E402
from rooftree.platform.mail.models import InboundMail  # noqa: E402
from rooftree.platform.references.interface import Actor, Ref  # noqa: E402
from rooftree.platform.slots import registry  # noqa: E402
from rooftree.platform.slots.interface import Claim, Filing, MailClaimEntry  # noqa: E402

THREADS = 40
GO_ON = threading.Event()
POINT = sys.argv[2] if len(sys.argv) > 2 else ""


def stop_here() -> None:
    sys.stdout.write(".")
    sys.stdout.flush()
    GO_ON.wait()


def before(function: Callable[..., Any]) -> Callable[..., Any]:
    def wrapped(*args: Any, **named: Any) -> Any:
        stop_here()
        return function(*args, **named)

    return wrapped


def after(function: Callable[..., Any]) -> Callable[..., Any]:
    def wrapped(*args: Any, **named: Any) -> Any:
        result = function(*args, **named)
        stop_here()
        return result

    return wrapped


class Ledger:
    """Takes every mail and writes it down, in a table that would let it be written twice."""

    def claim(self, mail: Any) -> Claim:
        if POINT == "claimed":
            stop_here()
        return Claim("the ledger takes all")

    def file(self, mail: Any, claim: Claim) -> Filing:
        with connection.cursor() as cursor:
            cursor.execute("INSERT INTO fault_ledger VALUES (%s)", [mail.message_id])
        if POINT == "filed-uncommitted":
            stop_here()
        return Filing("new", claim.reason, "TOY-1", Ref("toys.toy", mail.id))


def wrap_steps() -> None:
    entry = MailClaimEntry(1, "ledger", Ledger())
    registry._filled["mail_claims"][:] = [entry]
    wraps: dict[str, tuple[Any, str, Callable[..., Any]]] = {
        "before-reading": (settle_mail, "parse_mail", before),
        "read": (parse_mail, "read_mail", after),
        "attachment-stored": (parse_mail, "_attachment", after),
        "read-kept": (settle_mail, "parse_mail", after),
        "filed": (settle_mail, "file_mail", after),
        "before-storing": (listener, "receive_mail", before),
        "stored-uncommitted": (receive_mail.events, "publish", after),
        "stored": (listener, "receive_mail", after),
    }
    if POINT in wraps:
        owner, name, how = wraps[POINT]
        setattr(owner, name, how(getattr(owner, name)))


def work(ids: list[int]) -> None:
    """Do what the jobs of these mails do, all at once."""

    def settle(mail_id: int) -> None:
        try:
            settle_mail.settle_mail(mail_id=mail_id)
        except Exception as fault:  # noqa: BLE001 - a job that fails is tried again
            sys.stderr.write(f"{type(fault).__name__} ")
        finally:
            connection.close()

    with ThreadPoolExecutor(THREADS) as threads:
        list(threads.map(settle, ids))


def finish() -> None:
    """Do what a new worker does: take up what waits without a job, and run the jobs."""
    rescue_waiting_mail(older_than=timedelta(0))
    run_due_jobs(queues=["mail"], including_later=True)


def report() -> None:
    with connection.cursor() as cursor:
        cursor.execute("SELECT message_id FROM fault_ledger")
        ledger = [row[0] for row in cursor.fetchall()]
    rows = InboundMail.objects.values_list("state", "filed_as", "reason", "parsed__message_id")
    sys.stdout.write(json.dumps({"ledger": ledger, "rows": list(rows)}))


def prepare() -> None:
    with connection.cursor() as cursor:
        cursor.execute("CREATE TABLE IF NOT EXISTS fault_ledger (message_id text)")
    actor = Actor.system("fault tests")
    ensure_mailbox.ensure_mailbox(actor=actor, address="ihms@council.example", name="IHMS")


def listen() -> None:
    import asyncio

    listener._THREADS = THREADS

    def ready(port: int) -> None:
        sys.stdout.write(f"{port}\n")
        sys.stdout.flush()

    asyncio.run(listener.serve("127.0.0.1", 0, when_ready=ready))


def main() -> None:
    wrap_steps()
    threading.Thread(target=lambda: (sys.stdin.readline(), GO_ON.set()), daemon=True).start()
    what = sys.argv[1]
    if what == "work":
        work([int(each) for each in sys.argv[3:]])
    else:
        {"finish": finish, "report": report, "prepare": prepare, "listen": listen}[what]()


main()

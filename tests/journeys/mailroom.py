"""Mail for the journeys: a real listener on loopback, and each mail as its reader got it."""

import asyncio
import smtplib
import threading
import uuid
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime

from django.conf import settings
from django.utils import timezone

from rooftree.platform.jobs.interface import run_due_jobs
from rooftree.platform.mail import interface as mail
from rooftree.platform.mail.tests.running_listener import new_conversation


@contextmanager
def listening() -> Iterator[int]:
    """Run the product's SMTP listener in a thread; gives its port."""
    loop = asyncio.new_event_loop()
    thread = threading.Thread(target=loop.run_forever)
    thread.start()
    with ThreadPoolExecutor(2) as threads:
        made = loop.create_server(lambda: new_conversation(threads, loop=loop), "127.0.0.1", 0)
        # In a thread of its own: the browser's loop runs in this one.
        server = asyncio.run_coroutine_threadsafe(made, loop).result(10)
        try:
            yield server.sockets[0].getsockname()[1]
        finally:
            asyncio.run_coroutine_threadsafe(_close(server), loop).result(10)
            loop.call_soon_threadsafe(loop.stop)
            thread.join()
            loop.close()


async def _close(server: asyncio.Server) -> None:
    server.close()
    rest = [task for task in asyncio.all_tasks() if task is not asyncio.current_task()]
    for task in rest:
        task.cancel()
    await asyncio.gather(*rest, return_exceptions=True)


def mails_to(address: str) -> list[mail.SampleMail]:
    """Let the worker finish, then give the mails that somebody got, newest first."""
    run_due_jobs()
    found = [mail.sample_mail(line.id) for line in mail.sample_mails(address)]
    return [each for each in found if each is not None]


def newest_mail_to(address: str) -> mail.SampleMail:
    """Give the latest mail that somebody got."""
    return mails_to(address)[0]


def write_mail(
    *,
    sender: str,
    text: str,
    subject: str = "",
    answers: mail.SampleMail | None = None,
) -> None:
    """Write as a mail program would, over SMTP, and let the worker finish."""
    written = EmailMessage(policy=SMTP)
    written["From"] = sender
    written["To"] = settings.MAILBOX_ADDRESS
    written["Subject"] = subject or f"Re: {answers.subject if answers else ''}"
    written["Date"] = format_datetime(timezone.localtime())
    written["Message-ID"] = f"<{uuid.uuid4().hex}@council.example>"
    if answers is not None:
        _answer(written, answers)
    written.set_content(text)
    with smtplib.SMTP(settings.MAIL_LISTEN_HOST, settings.MAIL_LISTEN_PORT, timeout=10) as post:
        post.send_message(written)
    run_due_jobs()


def _answer(written: EmailMessage, answers: mail.SampleMail) -> None:
    """Address it as the reader's mail program does when they press Reply."""
    written.replace_header("To", answers.reply_to or answers.sender)
    written["In-Reply-To"] = f"<{answers.message_id}>"
    ids = [*answers.references, answers.message_id]
    written["References"] = " ".join(f"<{each}>" for each in ids)

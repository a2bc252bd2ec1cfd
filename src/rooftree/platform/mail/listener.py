"""The SMTP listener: what it has answered 250 to is committed, and nothing else is."""

import asyncio
import logging
import signal
import socket
from collections.abc import AsyncIterator, Callable
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from typing import Any, TypeVar

import psycopg
from aiosmtpd.smtp import SMTP, Envelope, Session
from django.conf import settings
from django.db import DatabaseError, InterfaceError, connection

from rooftree.platform.mail.interface import (
    Arrived,
    Arriving,
    RecipientUnknown,
    is_address,
    mailbox_of,
    receive_stub,
)

logger = logging.getLogger(__name__)
T = TypeVar("T")

AWAY = "451 4.3.0 The mail can't be stored now, please try again later"
UNKNOWN = "550 5.1.1 No such mailbox here"
TOO_LARGE = (
    "552 5.3.4 The mail is far too large and was not taken."
    " Send it in parts, or ask the support team for another way"
)
_THREADS = 8
_PIECE = 256 * 1024
_MOST_RECIPIENTS = 100
_PAUSE = 0.2


class DatabaseAway(Exception):
    """The database did not answer, also not the second time."""


class Intake:
    """Answers the commands of one SMTP conversation."""

    def __init__(self, threads: ThreadPoolExecutor) -> None:
        self.threads = threads

    async def handle_RCPT(  # noqa: N802 - aiosmtpd calls it so
        self,
        _server: SMTP,
        _session: Session,
        envelope: Envelope,
        address: str,
        _options: list[str],
    ) -> str:
        """Take a recipient that mail is taken for."""
        if len(envelope.rcpt_tos) >= _MOST_RECIPIENTS:
            return "452 4.5.3 Too many recipients"
        if not is_address(address):
            return UNKNOWN
        try:
            found = await self._in_thread(partial(mailbox_of, [address]))
        except DatabaseAway:
            return AWAY
        if found is None:
            return UNKNOWN
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, _server: SMTP, _session: Session, envelope: Envelope) -> str:  # noqa: N802 - aiosmtpd calls it so
        """Store the mail, and say so only once it is committed."""
        mail: Any = envelope.content
        arrived: Arrived = mail
        store = partial(
            receive_stub,
            head=arrived.content,
            size=arrived.size,
            sha256=arrived.sha256,
            recipients=list(envelope.rcpt_tos),
            envelope_sender=(envelope.mail_from or "").strip("<>"),
            came_by="smtp",
        )
        try:
            mail_id = await self._in_thread(store)
        except DatabaseAway:
            return AWAY
        except RecipientUnknown:
            return UNKNOWN
        except Exception as fault:  # noqa: BLE001 - the sender keeps the mail and tries again
            # Its kind only: a trace would quote the mail.
            logger.warning("A mail could not be stored: %s", type(fault).__name__)
            return AWAY
        return f"250 OK stored as {mail_id}"

    async def _in_thread(self, ask: Callable[[], T]) -> T:
        return await asyncio.get_running_loop().run_in_executor(self.threads, _with_database, ask)


def _with_database(ask: Callable[[], T]) -> T:
    """Ask the database; a connection that died is replaced once before giving up."""
    try:
        return _once(ask)
    except DatabaseAway:
        return _once(ask)


def _once(ask: Callable[[], T]) -> T:
    try:
        return ask()
    except (DatabaseError, InterfaceError, psycopg.Error) as fault:
        logger.warning("The database is away (%s).", type(fault).__name__)
        raise DatabaseAway from fault
    finally:
        connection.close()


class Conversation(SMTP):
    """aiosmtpd's SMTP, but mail is taken in piece by piece, with lines of any length.

    Of a mail over our limit the beginning is kept, so that it is answered and a person sees it;
    only one over the hard limit is refused.
    """

    line_length_limit = _PIECE

    async def smtp_DATA(self, arg: str) -> None:  # noqa: N802 - aiosmtpd calls it so
        """Take the mail in, and answer once it is stored."""
        if await self.check_helo_needed():
            return
        envelope: Any = self.envelope
        if arg or not envelope.rcpt_tos:
            await self.push("501 Syntax: DATA" if arg else "503 Error: need RCPT command")
            return
        await self.push("354 End data with <CR><LF>.<CR><LF>")
        arriving = Arriving(largest=settings.MAIL_LARGEST_BYTES, kept=settings.MAIL_STUB_BYTES)
        async for piece in self._pieces():
            arriving.add(piece)
            # A large mail over a slow line is no silence.
            self._reset_timeout()
            if arriving.size > 2 * settings.MAIL_HARD_LIMIT_BYTES:
                break
        is_endless = arriving.size > 2 * settings.MAIL_HARD_LIMIT_BYTES
        if arriving.size > settings.MAIL_HARD_LIMIT_BYTES:
            answer = TOO_LARGE
        else:
            envelope.content = arriving.arrived()
            answer = str(await self._call_handler_hook("DATA"))
        self._set_post_data_state()
        await self.push(answer)
        if is_endless and self.transport is not None:
            self.transport.close()

    async def _pieces(self) -> AsyncIterator[bytes]:
        """Give the mail up to the lone dot, without the dots that only guard its lines."""
        gathered, is_line_start = bytearray(), True
        while self.transport is not None:
            line = await self._next_line()
            if is_line_start and line == b".\r\n":
                break
            gathered += line[1:] if is_line_start and line.startswith(b".") else line
            is_line_start = line.endswith(b"\r\n")
            if len(gathered) > _PIECE:
                yield bytes(gathered)
                gathered.clear()
        yield bytes(gathered)

    async def _next_line(self) -> bytes:
        """Give the next line, or a piece of one that is longer than any should be."""
        try:
            return await self._reader.readuntil(b"\r\n")
        except asyncio.LimitOverrunError as fault:
            return await self._reader.read(fault.consumed)
        except asyncio.CancelledError:
            # The sender went away in the middle; it keeps the mail and comes again.
            self._writer.close()
            raise


def new_conversation(
    threads: ThreadPoolExecutor, *, loop: asyncio.AbstractEventLoop | None = None
) -> SMTP:
    """Make what answers one connection."""
    return Conversation(
        Intake(threads),
        data_size_limit=settings.MAIL_HARD_LIMIT_BYTES,
        enable_SMTPUTF8=True,
        decode_data=False,
        hostname=socket.gethostname(),
        ident="Rooftree",
        timeout=120,
        loop=loop,
    )


async def serve(host: str, port: int, *, when_ready: Callable[[int], None]) -> None:
    """Listen until SIGTERM or Ctrl-C; conversations under way are ended after their answer."""
    loop = asyncio.get_running_loop()
    stopping = asyncio.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(number, stopping.set)
    with ThreadPoolExecutor(_THREADS) as threads:
        server: Any = await loop.create_server(lambda: new_conversation(threads), host, port)
        when_ready(server.sockets[0].getsockname()[1])
        await stopping.wait()
        server.close()
        # A mail that is being stored gets its answer before the process ends.
        await asyncio.sleep(_PAUSE)

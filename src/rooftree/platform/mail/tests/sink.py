"""A mail relay on loopback, for tests."""

import asyncio
import threading
from collections.abc import Iterator
from contextlib import contextmanager

from aiosmtpd.smtp import SMTP


class Sink:
    """A mail relay that keeps what it is given, and answers what it is told to answer."""

    def __init__(self) -> None:
        self.mails: list[tuple[str | None, list[str], bytes]] = []
        self.answer = "250 OK"
        self.recipient_answer = ""
        self.port = 0

    async def handle_RCPT(self, _server, _session, envelope, address, _options):  # noqa: N802
        if self.recipient_answer:
            return self.recipient_answer
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, _server, _session, envelope):  # noqa: N802
        if self.answer.startswith("250"):
            self.mails.append((envelope.mail_from, envelope.rcpt_tos, envelope.content))
        return self.answer


@contextmanager
def running_sink() -> Iterator[Sink]:
    taken = Sink()
    loop = asyncio.new_event_loop()
    thread = threading.Thread(target=loop.run_forever)
    thread.start()
    # Made over there: where a browser is driven, this thread has a running loop already.
    made = loop.create_server(lambda: SMTP(taken, loop=loop), "127.0.0.1", 0)
    server = asyncio.run_coroutine_threadsafe(made, loop).result(10)
    taken.port = server.sockets[0].getsockname()[1]
    yield taken

    async def close() -> None:
        server.close()
        rest = [task for task in asyncio.all_tasks() if task is not asyncio.current_task()]
        for task in rest:
            task.cancel()
        await asyncio.gather(*rest, return_exceptions=True)

    asyncio.run_coroutine_threadsafe(close(), loop).result(10)
    loop.call_soon_threadsafe(loop.stop)
    thread.join()
    loop.close()

"""The real SMTP listener on loopback, inside a test's own process."""

import asyncio
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager

from rooftree.platform.mail.listener import new_conversation

__all__ = ["new_conversation", "running_listener"]


@contextmanager
def running_listener() -> Iterator[int]:
    """Listen on a free port, and give its number."""
    loop = asyncio.new_event_loop()
    thread = threading.Thread(target=loop.run_forever)
    thread.start()
    with ThreadPoolExecutor(2) as threads:
        # Made over there: where a browser is driven, this thread has a running loop already.
        made = loop.create_server(lambda: new_conversation(threads, loop=loop), "127.0.0.1", 0)
        server = asyncio.run_coroutine_threadsafe(made, loop).result(10)
        try:
            yield server.sockets[0].getsockname()[1]
        finally:
            asyncio.run_coroutine_threadsafe(_end(server), loop).result(10)
            loop.call_soon_threadsafe(loop.stop)
            thread.join()
            loop.close()


async def _end(server: asyncio.Server) -> None:
    server.close()
    rest = [task for task in asyncio.all_tasks() if task is not asyncio.current_task()]
    for task in rest:
        task.cancel()
    await asyncio.gather(*rest, return_exceptions=True)

"""Ctrl-C and the system's own request to stop, turned into one flag."""

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType


@contextmanager
def stop_flag() -> Iterator[threading.Event]:
    """Give a flag that is set when this process is asked to stop, in place of being ended."""
    stop = threading.Event()

    def set_flag(_number: int, _frame: FrameType | None) -> None:
        stop.set()

    asked_by = [signal.SIGINT, signal.SIGTERM]
    # Under nohup a lost terminal is no request to stop.
    if signal.getsignal(signal.SIGHUP) != signal.SIG_IGN:
        asked_by.append(signal.SIGHUP)
    before = {each: signal.signal(each, set_flag) for each in asked_by}
    try:
        yield stop
    finally:
        for each, handler in before.items():
            signal.signal(each, handler)

"""Reads mails in a process of its own, one after the other, within limits: `python -m` this.

Each question is a head of two lengths, the envelope's sender as JSON, and the raw mail; each
answer is a status, a length, and a pickled Reading or the words of a refusal.
"""

import json
import os
import pickle
import resource
import signal
import struct
import sys
from typing import BinaryIO

from rooftree.platform.mail.rules.read_mail import NotAMail, read_mail

MOST_MEMORY = 1024**3
MOST_SECONDS = 30
QUESTION = struct.Struct(">IQ")
ANSWER = struct.Struct(">BQ")
READ, NO_MAIL, TOO_MUCH_MEMORY, FAULT = range(4)


def main() -> int:
    """Answer until nobody asks any more."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_AS, (MOST_MEMORY, MOST_MEMORY))
    answers = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    # Whatever a library prints must not stand among the answers.
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
    questions = sys.stdin.buffer
    while len(head := questions.read(QUESTION.size)) == QUESTION.size:
        allow_seconds(MOST_SECONDS)
        status, answer = _answer(questions, *QUESTION.unpack(head))
        answers.write(ANSWER.pack(status, len(answer)))
        answers.write(answer)
        answers.flush()
        if status == TOO_MUCH_MEMORY:
            return 1
    return 0


def allow_seconds(seconds: int) -> None:
    """Have the system end this process after so many more seconds of work."""
    used = resource.getrusage(resource.RUSAGE_SELF)
    limit = int(used.ru_utime + used.ru_stime) + seconds + 1
    resource.setrlimit(resource.RLIMIT_CPU, (limit, resource.RLIM_INFINITY))


def _answer(questions: BinaryIO, sender_length: int, raw_length: int) -> tuple[int, bytes]:
    try:
        envelope_sender = json.loads(questions.read(sender_length))
        reading = read_mail(questions.read(raw_length), envelope_sender=envelope_sender)
        return READ, pickle.dumps(reading, protocol=5)
    except NotAMail as fault:
        return NO_MAIL, str(fault).encode()
    except MemoryError:
        return TOO_MUCH_MEMORY, b""
    except Exception as fault:  # noqa: BLE001 - told to the parent, which keeps the mail
        return FAULT, type(fault).__name__.encode()


if __name__ == "__main__":
    sys.exit(main())

"""Makes a body safe in a process of its own, which may be ended: `python -m` this.

Reads one JSON line ({"pictures": {…}}) and then the raw mail; writes the HTML. Its exit status
says how it ended. A browser's parser takes minutes over a few hostile megabytes.
"""

import json
import resource
import signal
import sys

from rooftree.platform.mail.rules.safe_html import TooMuchToShow, safe_html
from rooftree.platform.mail.rules.shown_parts import shown_html

SECONDS = 5
MOST_MEMORY = 1024**3
TOO_MUCH = 3
_LONGEST = 8


def main() -> int:
    """Do it."""
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS + 1))
    resource.setrlimit(resource.RLIMIT_AS, (MOST_MEMORY, MOST_MEMORY))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    # Ends by itself, also where nobody waits for it any more.
    signal.alarm(_LONGEST)
    given = sys.stdin.buffer
    pictures = json.loads(given.readline())["pictures"]
    try:
        safe = safe_html(shown_html(given.read()), pictures)
    except (TooMuchToShow, MemoryError, RecursionError):
        return TOO_MUCH
    sys.stdout.buffer.write(safe.encode("utf-8", "replace"))
    return 0


if __name__ == "__main__":
    sys.exit(main())

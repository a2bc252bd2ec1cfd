"""Split the quoted history off a mail. It is folded, never deleted; in doubt nothing is split."""

import re
from functools import cache
from itertools import islice

from mailparser_reply.parser import EmailMessage

_LANGUAGES = ["en", "de", "fr", "es", "it", "nl", "pl", "da", "sv", "cs"]
_LINES_READ = 2000
_LONGEST_LINE = 240
_HEADER_LINES = 6
_MOST_LOOKS = 60
_FORWARDED = re.compile(
    r"^(-+ ?(forwarded message|weitergeleitete nachricht) ?-+"
    r"|begin forwarded message:)",
    re.IGNORECASE,
)
_FORWARDED_SUBJECT = re.compile(r"^\s*(fwd?|wg|tr|rv|enc|vs)\s*:", re.IGNORECASE)
_RULE = re.compile(r"[_-]{10,}")
_FOOTER = re.compile(r"(--$|sent from|get outlook|gesendet von|envoy)", re.IGNORECASE)


def split_quote(text: str, *, subject: str = "") -> tuple[str, str]:
    """Give (new words, quoted rest); put together they are the text again, letter by letter."""
    if _FORWARDED_SUBJECT.match(subject):
        # Whoever forwards a mail wants what is below to be read.
        return text, ""
    lines = text.splitlines(keepends=True)
    cut = _first_header(lines)
    if cut is None:
        cut = _closing_quote(lines)
    if cut is None or not "".join(lines[:cut]).strip() or _has_answers_below(lines, cut):
        return text, ""
    return "".join(lines[:cut]), "".join(lines[cut:])


@cache
def _header_rule() -> re.Pattern[str]:
    rule: re.Pattern[str] = EmailMessage(text="", languages=list(_LANGUAGES)).HEADER_REGEX
    return rule


def _first_header(lines: list[str]) -> int | None:
    """Give the line on which the first "On ... wrote:" or "From: ... Sent: ..." begins."""
    # The library reads lines without their edges; it is shown a few lines at a time, because its
    # rules take very long over a mail that is written to hold them up.
    short = [line.strip()[:_LONGEST_LINE] for line in lines[:_LINES_READ]]
    looks = (n for n in range(len(short)) if _may_begin_header(short, n))
    for number in islice(looks, _MOST_LOOKS):
        if _FORWARDED.match(short[number]):
            return None
        if _header_rule().match("\n".join(short[number : number + _HEADER_LINES])):
            return None if _is_forward(short, number) else _with_rule_above(short, number)
    return None


def _may_begin_header(short: list[str], number: int) -> bool:
    line = short[number]
    if not line:
        return False
    ends = any(each.endswith(":") for each in short[number : number + 3])
    return ends or ":" in line[:25] or line.startswith("-----")


def _is_forward(short: list[str], number: int) -> bool:
    above = next((line for line in reversed(short[max(0, number - 3) : number]) if line), "")
    return bool(_FORWARDED.match(above))


def _with_rule_above(short: list[str], number: int) -> int:
    """Let the line of underscores that Outlook draws go with the quote."""
    first = number
    while first > 0 and (not short[first - 1] or _RULE.fullmatch(short[first - 1])):
        first -= 1
        if short[first]:
            return first
    return number


def _closing_quote(lines: list[str]) -> int | None:
    """Give the line on which a block of `>` lines begins that runs to the end."""
    first = None
    for number in range(len(lines) - 1, -1, -1):
        line = lines[number].strip()
        if line.startswith(">"):
            first = number
        elif line:
            break
    return first


def _has_answers_below(lines: list[str], cut: int) -> bool:
    """Say whether the author wrote between or under the quoted lines."""
    quoted = [line.lstrip().startswith(">") for line in lines[cut:]]
    if True not in quoted:
        return False
    after = lines[cut + quoted.index(True) :]
    own = [line.strip() for line in after if line.strip() and not line.lstrip().startswith(">")]
    return bool(own) and not _FOOTER.match(own[0])

"""Split the quoted history off a mail. It is folded, never deleted; in doubt nothing is split."""

import re
from collections.abc import Sequence

from rooftree.platform.mail.rules.forwarded import is_forward_mark, is_forwarded_subject
from rooftree.platform.mail.rules.header_labels import label_of

_LINES_READ = 3000
_LONGEST_LINE = 240
_BLOCK_LINES = 12
_INTRODUCTION_LINES = 4
_RULE = re.compile(r"[_=-]{5,}|[*]{5,}")
_FOOTER = re.compile(
    r"(sent from|get outlook|gesendet von|von meinem|envoy|enviado|wysłan)", re.IGNORECASE
)
_REPLY_SUBJECT = re.compile(
    r"\s*(re|aw|antw|sv|vs|rif|ris|odp|ynt|atb|ref|res|回复|答复|回覆)(\[\d+\])?\s*[:\uff1a]",
    re.IGNORECASE,
)
_BEGINS = re.compile(
    r"(on|le|el|am|an|w dniu|dnia|il|op|em|den|dne|dne\w*|på|kl|em|a|в|\d|"
    r"(mon|tue|wed|thu|fri|sat|sun|pon|wt|śr|czw|pt|sob|niedz|lun|mar|mer|jeu|ven|sam|dim|po|út|st|čt|pá"
    r"|so|ne)\w*\.?,?\s)",
    re.IGNORECASE,
)
_WROTE = re.compile(
    r"(\bwrote|\bwrites|\bschrieb|a écrit|\bescribió|napisał\W{0,2}a?|\bpisze|ha scritto|\bschreef|\bskrev|"
    r"\bnapsala?|\bescreveu|kirjoitti|написала?|пишет|yazd\u0131|sgrìobh|scríobh|\bírta|写道|написа)",
    re.IGNORECASE,
)
_MOMENT = re.compile(r"\d{1,2}[:.h]\d{2}\b|\d{1,4}[./-]\d{1,2}[./-]\d{2,4}|\b(19|20)\d\d\b")
_CLOCK = re.compile(r"\b\d{1,2}[:.h]\d{2}\b")
_DAY = re.compile(
    r"\d|mon|tue|wed|thu|fri|sat|sun|montag|dienstag|mittwoch|donnerstag|freitag|lundi|mardi|mercredi|jeudi",
    re.IGNORECASE,
)
_ORIGINAL = re.compile(
    r"-{2,}\s?(original|ursprüngliche|message d.origine|mensaje original|messaggio originale"
    r"|oorspronkelijk|wiadomość oryginalna|original[- ]?nachricht|původní zpráva|ursprungligt)"
    r".{0,40}-{2,}$|-{2,}\s?message d.origine",
    re.IGNORECASE,
)
# Who says where the answers are has put them among the quoted words.
_POINTS_BELOW = re.compile(
    r"\b(below|beneath|underneath|in[- ]?line|inline|in (red|blue|green|bold|capitals|purple|caps)"
    r"|interspersed|(unten|in rot|in blau|fett)|ci-dessous|en rouge|en bleu|abajo|en rojo|poniżej"
    r"|na czerwono|hieronder|in rood|sotto|in rosso|gu h-ìosal|thíos)\b",
    re.IGNORECASE,
)


def split_quote(text: str, *, subject: str = "", is_reply: bool = True) -> tuple[str, str]:
    """Give (new words, quoted rest); put together they are the text again, letter by letter.

    `is_reply` False says that the mail answers none. What it quotes without an introduction, or
    without `>`, was then put there by the author, who may go on below.
    """
    lines = text.splitlines(keepends=True)
    short = [line.strip()[:_LONGEST_LINE] for line in lines[:_LINES_READ]]
    if is_forwarded_subject(subject):
        # Whoever forwards a mail wants what is below to be read.
        return text, ""
    cut = _cut(lines, short, is_reply=is_reply)
    if cut is None or not "".join(lines[:cut]).strip() or _has_answers_below(lines, cut):
        return text, ""
    if any(is_forward_mark(line) for line in short[: cut + 1]):
        return text, ""
    return "".join(lines[:cut]), "".join(lines[cut:])


def is_reply_subject(subject: str) -> bool:
    """Say whether the subject says that the mail is an answer."""
    return bool(_REPLY_SUBJECT.match(subject[:100]))


def _cut(lines: list[str], short: Sequence[str], *, is_reply: bool) -> int | None:
    """Give the line on which the history begins."""
    for number in range(len(short)):
        if _is_introduction(short, number, is_reply=is_reply):
            return _quote_mark_above(short, number)
        if is_reply and _is_block(short, number):
            begin = _with_rule_above(short, number)
            return None if _POINTS_BELOW.search(" ".join(short[:begin])) else begin
    return _closing_quote(lines) if is_reply else None


def _is_introduction(short: Sequence[str], number: int, *, is_reply: bool) -> bool:
    """Say whether "On ... wrote:" begins here, over up to four lines."""
    line = short[number].lstrip("> ")
    if not _BEGINS.match(line):
        return False
    words, after = "", number
    for after in range(number, min(number + _INTRODUCTION_LINES, len(short))):
        if not short[after]:
            return False
        words = f"{words} {short[after].lstrip('> ')}".strip()
        if words.endswith((":", "\uff1a")):
            break
    else:
        return False
    if not _WROTE.search(words) or not _MOMENT.search(words):
        return False
    below = next((each for each in short[after + 1 :] if each), "")
    # Without `>` below it must be what a program writes: a person may begin so, too.
    is_made = is_reply and "@" in words and bool(_CLOCK.search(words))
    return below.startswith(">") or is_made


def _is_block(short: Sequence[str], number: int) -> bool:
    """Say whether "From: ... Sent: ... Subject: ..." begins here."""
    if _ORIGINAL.match(short[number]):
        first = next((n for n in range(number + 1, len(short)) if short[n]), None)
        return first is not None and "sender" in _labels(short, first)
    label = label_of(short[number]) if short[number] and short[number][0] != ">" else None
    if label is None or label[0] != "sender":
        return False
    told = _labels(short, number)
    is_dated = bool(_DAY.search(told.get("sent", "")))
    return is_dated and "subject" in told and ("to" in told or "@" in told["sender"])


def _labels(short: Sequence[str], number: int) -> dict[str, str]:
    told: dict[str, str] = {}
    for line in short[number : number + _BLOCK_LINES]:
        if not line:
            break
        label = label_of(line)
        if label is not None:
            told.setdefault(*label)
    return told


def _with_rule_above(short: Sequence[str], number: int) -> int:
    """Let the line of underscores that Outlook draws go with the quote."""
    first = number
    while first > 0 and (
        not short[first - 1]
        or _RULE.fullmatch(short[first - 1])
        or _ORIGINAL.match(short[first - 1])
    ):
        first -= 1
        if short[first]:
            return first
    return number


def _quote_mark_above(short: Sequence[str], number: int) -> int:
    """Begin with the empty `>` lines above an introduction that is itself quoted."""
    while number > 0 and short[number - 1] == ">":
        number -= 1
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
    return bool(own) and not (len(own) == 1 and _FOOTER.match(own[0]))

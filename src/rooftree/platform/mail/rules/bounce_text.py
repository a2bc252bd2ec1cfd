"""Read what a mail server writes in plain words when it can't deliver, as many do."""

import re
from collections.abc import Collection
from dataclasses import dataclass

from rooftree.platform.mail.rules.addresses import is_address, is_mail_daemon

_LOOKED_AT = 12_000
_MOST_LINES = 250
_MOST = 50
# From here on stands the mail that comes back.
_COPY_BEGINS = re.compile(
    r"^[\s*>=_~#-]{0,60}(below this line is a copy|this is a copy of|here is a copy|copy of the message"
    r"|(the )?(first \d+ lines of )?(your |the )?(original|unsent|undelivered|returned|failed) (message|mail)"
    r"( \S+){0,4}\s?(follows|text|header|begin|attached|envelope|is attached|-{3}|:?$)"
    r"|start of returned|returned (message|mail)\b|message headers? follow|original headers"
    r"|the header(s)? of the original|your (original )?message (follows|text|reads)"
    r"|content of (your )?mail|transcript of session follows -|unsent message|included is a copy"
    r"|a summary of the undelivered|-{3,} ?message (header|body|contents)|reporting-mta:)",
    re.IGNORECASE,
)
_RETURNED_HEADER = re.compile(
    r"^[\s>|]{0,8}(received|return-path|message-id|mime-version|dkim-signature|x-[a-z-]+|content-type)"
    r"\s?:",
    re.IGNORECASE,
)
_ADDRESS = re.compile(r"[^\s<>;,:\"'`()\[\]{}=|*!&]+@[A-Za-z0-9À-ɏ.-]+[A-Za-z0-9À-ɏ]")
_LEADING = re.compile(
    r"^[\s*>#•(-]{0,12}(?:(?:generated from|originally addressed to)\s+|(?:to|cc|bcc|user|recipient|rfc822|smtp|failed recipient|email|address"
    r"|final-recipient|original-recipient|destinat\S*|an|addressat)\s?[:;=]\s?(?:rfc822;|smtp:)?\s?"
    r"|\d{1,3}[.)]?\s+|.{0,40}:smtp=|.{0,40}dda:smtp=)?[<(\[\"'`]{0,3}"
    r"(?P<address>[^\s<>;,:\"'`()\[\]{}=|*!&]+@[A-Za-z0-9À-ɏ.-]+[A-Za-z0-9À-ɏ])",
    re.IGNORECASE,
)
# Lines that name somebody who is no recipient.
_OTHERS = re.compile(
    r"(mail from|sender|from[: <]|reply[- ]to|contact|abuse|helpdesk|e-?mail us|write to|report (it|this)"
    r"|forward (this|it)|send (a|an|this|your|e-?mail|mail|me|it)|message-id|subject:|cc:|postmaster"
    r"|for (more )?(help|assistance|information)|mailto:|https?:|x-[a-z-]+:|helo|ehlo|questions"
    r"|accepting mail from|envelope-from|return-path|sent by|id=|by way of|visit)",
    re.IGNORECASE,
)
_DELAYED = re.compile(
    r"(delayed|not yet been delivered|has not been delivered (yet|since)|will (be )?(re)?(try|tried|trying)"
    r"|keep trying|continue to (try|attempt)|attempts will continue|will be (made|retried|attempted)"
    r"|still (being tried|trying|in (the )?queue|undelivered)|warning message only|do not need to resend"
    r"|no action is required|postponed|nicht sofort|wird weiter versucht"
    r"|verzögert|retardée?|retrasad|could not (yet )?be delivered (within|for the last) \d+ (hour|minute)"
    r"|over(\s|-)?the(\s|-)?next few days)",
    re.IGNORECASE,
)
_LIST_BEGINS = re.compile(
    r"(following (recipient|address|user)|failed recipients|did not reach|had permanent fatal)",
    re.IGNORECASE,
)
_GAVE_UP = re.compile(
    r"(not going to try|giving up|i.ve given up|permanent (error|failure)|fatal error|aborted after)",
    re.IGNORECASE,
)
_FOR_NOW = re.compile(r"temporar(il)?y|deferred|try again later|vorübergehend", re.IGNORECASE)
_STATUS = re.compile(r"(?<![\d.])#?([45])\.\d{1,3}\.\d{1,3}(?![\d.])")
_CODE = re.compile(r"(?:^|[\s:(>\"'\[])([45])[0-57]\d(?=[\s\-:)#,]|$)", re.MULTILINE)
_GIVEN_UP = re.compile(
    r"(giving up|i.?ve given up|permanent|fatal error|user unknown|unknown (user|recipient|address)"
    r"|no such (user|recipient|mailbox|address)|does(n.t| not) exist|not exist|not found|returned to (the )?sender"
    r"|rejected|refused|not listed|invalid|unrout(e)?able|undeliverable|delivery failed|could not be delivered"
    r"|couldn.t be delivered|not (be )?delivered|did not reach|unable to deliver|failed|not recognized"
    r"|mailbox (is )?(full|unavailable|disabled|inactive)|over ?quota|quota exceeded|inconnu|unbekannt"
    r"|nicht zugestellt|non (remis|recapitabile|délivré)|no (pudo|ha podido) entregar|nie (istnieje|ma)"
    r"|no longer (valid|active|here|works|employed|accept)|has been (disabled|deactivated|terminated)"
    r"|user not known|encountered (delivery problems|an error)|aborted|not going to try|blocked|denied|timed out|expired|exceed|too (large|big|many hops)|not deliverable|nie można|не доставлено"
    r"|не существует|error)",
    re.IGNORECASE,
)
_SPEAKS = re.compile(
    r"(delivery problems|intended recipient|has been returned because|qmail-send program|mail delivery (software|system|agent|subsystem)|could not be delivered"
    r"|couldn.t be delivered|unable to deliver|did not reach the following|delivery (to the following|status"
    r"|has failed|failed|failure|report)|undeliverable|failed recipients?|following addresses had"
    r"|not (be )?delivered|was not delivered|returned (mail|message|to sender)|mail transport|delivery attempts"
    r"|message delayed|message from .{1,60} (mail|smtp|security)|\b5[05]\d[ -][\d#]?|rcpt to|was rejected"
    r"|delivery of (email|your)|automatically rejected|n.a pas p. .tre|nicht zugestellt|undelivered"
    r"|failed to deliver|не доставлено|nie można dostarczyć|could not deliver|delivery error)",
    re.IGNORECASE,
)
# No person writes this, not even one who asks about a mail that came back.
_ROBOT = re.compile(
    r"(automatically (generated|created|rejected)|(created|generated) automatically|do not reply"
    r"|advisory-only|smtp error|rcpt to|\b5\d\d[ -]#?5\.\d\.\d|failed recipients?\b ?-|qmail-send"
    r"|delivery attempts will|message from .{1,60}(suite|server|software|mailer)|mail delivery (software|system)"
    r"|following (address|recipient)\S*( \S+){0,4}:|automatisch (erstellt|generiert)|generado automáticamente)",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class BounceWords:
    """What the words of a report say. `is_final` is None where they do not say."""

    failed: tuple[str, ...] = ()
    is_final: bool | None = None
    speaks_of_delivery: bool = False
    is_robot: bool = False


def read_bounce_words(text: str, *, besides: Collection[str] = ()) -> BounceWords:
    """Read the part of the text that the server wrote. `besides` are addresses in small letters."""
    lines = _report_lines(text)
    said = "\n".join(lines)
    is_delayed = bool(_DELAYED.search(said))
    return BounceWords(
        failed=() if is_delayed else tuple(_failed(lines, besides))[:_MOST],
        is_final=False if is_delayed else _is_final(said),
        speaks_of_delivery=bool(_SPEAKS.search(said)),
        is_robot=bool(_ROBOT.search(said)),
    )


def _is_final(said: str) -> bool | None:
    if _GAVE_UP.search(said):
        return True
    codes = set(_STATUS.findall(said)) or set(_CODE.findall(said))
    if "5" in codes:
        return True
    if "4" in codes or _FOR_NOW.search(said):
        return False
    return True if _GIVEN_UP.search(said) else None


def _report_lines(text: str) -> list[str]:
    """Give the lines above the mail that comes back."""
    lines = [line[:500] for line in text[:_LOOKED_AT].split("\n")[:_MOST_LINES]]
    for number, line in enumerate(lines):
        is_returned = number and _RETURNED_HEADER.match(line)
        if is_returned or (number and _COPY_BEGINS.match(line)):
            return lines[:number]
    return lines


def _failed(lines: list[str], besides: Collection[str]) -> list[str]:
    """Give addresses that stand at the beginning of a line, else those anywhere in the words."""
    after = next((n for n, line in enumerate(lines) if _LIST_BEGINS.search(line)), 0)
    found = _listed(lines[after + 1 :], besides) if after else []
    return found or _listed(lines, besides)


def _listed(lines: list[str], besides: Collection[str]) -> list[str]:
    leading: dict[str, str] = {}
    anywhere: dict[str, str] = {}
    for line in lines:
        begins = _LEADING.match(line)
        if begins:
            _take(begins["address"], besides, leading)
        elif not _OTHERS.search(line):
            for found in _ADDRESS.findall(line):
                _take(found, besides, anywhere)
    return list((leading or anywhere).values())


def _take(address: str, besides: Collection[str], into: dict[str, str]) -> None:
    address = address.strip(".")
    low = address.lower()
    if is_address(address) and low not in besides and not is_mail_daemon(address):
        into.setdefault(low, address)

"""Whether a machine wrote a mail of the supplier, where no header says so."""

import re

_TOP = 800
_NOBODY = re.compile(
    r"^(?:no-?_?reply|do-?_?not-?_?reply|noreply.*|auto(?:mated|mail|reply)?|notifications?|mailer|"
    r"system|alerts?)@",
    re.IGNORECASE,
)
_AUTOMATIC_SUBJECT = re.compile(
    r"\s*(?:automatic(?:ally)? (?:reply|response|acknowledge?ment)|auto[- ]?(?:reply|response|ack)"
    r"|autoreply|acknowledge?ment of (?:your|receipt))",
    re.IGNORECASE,
)
_AWAY_SUBJECT = re.compile(
    r"\s*(?:automatic reply|auto[- ]?reply|out of (?:the )?office)\b", re.IGNORECASE
)
_OF_ITSELF = re.compile(
    r"\b(?:this (?:is|message is|e-?mail is|message was|e-?mail was|has been) (?:an )?"
    r"(?:auto(?:matic(?:ally)?|mated)?[- ]?(?:generated )?)\b|automatically[- ]generated|auto-?generated|"
    r"automated (?:message|e-?mail|response|reply|notification|acknowledge?ment)|"
    r"automatic (?:reply|response|acknowledge?ment|e-?mail)|do not reply to this|"
    r"mailbox is not (?:monitored|read))",
    re.IGNORECASE,
)
_RECEIVED = re.compile(
    r"\b(?:your|this|a new|the) (?:support |service |new )?(?:call|request|incident|case|ticket|e-?mail|"
    r"message|enquiry|update|reply)\b[^.\n]{0,60}\b(?:has been|was|have been|is now|is) (?:now )?"
    r"(?:successfully )?(?:logged|received|created|registered|opened|acknowledged|recorded|updated|raised|"
    r"added|queued)\b|\bwe (?:have|[’']ve) received your (?:request|call|e-?mail|message|enquiry|query|case)\b|\bwe (?:confirm|acknowledge) receipt\b",
    re.IGNORECASE,
)
_AWAY = re.compile(
    r"\bI(?:[’']m| am|[’']ll be| will be) (?:currently |now )?(?:out of (?:the )?office|on (?:annual )?leave|"
    r"away|on holiday|not in the office)\b",
    re.IGNORECASE,
)
_SOMEBODY = re.compile(r"\bI\b|\bI[’']\w+|\bmy\b", re.IGNORECASE)


def machine_because(*, subject: str, text: str, sender: str) -> str:
    """Say in words why a machine wrote it; empty for a person's words.

    A person who says that a call is logged speaks of themselves too, a machine never does.
    """
    top = text[:_TOP]
    if _NOBODY.match(sender.strip()):
        return "Nobody reads its sender’s address"
    if _AUTOMATIC_SUBJECT.match(subject):
        return "Its subject says that it is automatic"
    if _OF_ITSELF.search(top):
        return "It says of itself that it is automatic"
    if is_absence(subject=subject, text=text):
        return "It says that its writer is away"
    if _RECEIVED.search(top) and not _SOMEBODY.search(top):
        return "It only says that something was received"
    return ""


def is_absence(*, subject: str, text: str) -> bool:
    """Whether it only says that its writer is away: never a response, whatever a site set."""
    return bool(_AWAY_SUBJECT.match(subject) or _AWAY.search(text[:_TOP]))

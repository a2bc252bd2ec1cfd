"""Say what kind of mail came: the one classifier that every way in and every answer relies on."""

from dataclasses import dataclass
from typing import Literal

from rooftree.platform.mail.rules.addresses import is_address, is_mail_daemon, is_no_reply
from rooftree.platform.mail.rules.delivery_report import DeliveryReport
from rooftree.platform.mail.rules.machine_signs import Signs

MailClass = Literal[
    "human",
    "out-of-office",
    "bounce-permanent",
    "bounce-temporary",
    "receipt",
    "list",
    "system",
    "ours",
]


@dataclass(frozen=True)
class Verdict:
    """The class, why, and whether an automatic answer may go to the sender at all."""

    mail_class: MailClass
    reason: str
    may_be_answered: bool = False


def classify(
    *, signs: Signs, report: DeliveryReport, sender: str, is_ours: bool = False
) -> Verdict:
    """Give the verdict. The order matters: a report is a report whoever signs it."""
    if is_ours:
        return Verdict("ours", "We sent this mail ourselves.")
    return (
        _report(signs, report)
        or _away(signs, report, sender)
        or _loose_bounce(signs, report, sender)
        or _machine(signs, sender)
        or _human(signs, sender)
    )


def _report(signs: Signs, report: DeliveryReport) -> Verdict | None:
    if report.is_receipt:
        return Verdict("receipt", "It is a read receipt.")
    if not report.is_delivery_status:
        return None
    if any(each.is_permanent for each in report.recipients):
        return Verdict("bounce-permanent", "A mail server reports that it can’t deliver.")
    actions = {each.action for each in report.recipients}
    if actions & {"failed", "delayed"}:
        return Verdict("bounce-temporary", "A mail server reports a delay.")
    if actions & {"delivered", "relayed", "expanded"}:
        return Verdict("receipt", "A mail server reports that it delivered.")
    is_final = signs.has_bounce_subject if report.words.is_final is None else report.words.is_final
    kind: MailClass = "bounce-permanent" if is_final else "bounce-temporary"
    return Verdict(kind, "It is a delivery report without a readable status.")


def _away(signs: Signs, report: DeliveryReport, sender: str) -> Verdict | None:
    if signs.has_bounce_subject and (
        signs.is_from_nobody or is_mail_daemon(sender) or report.words.speaks_of_delivery
    ):
        return None
    if signs.out_of_office:
        return Verdict("out-of-office", f"Its header {signs.out_of_office} says so.")
    if signs.auto_submitted.startswith("auto-replied"):
        return Verdict("out-of-office", "Its header Auto-Submitted says auto-replied.")
    if "auto_reply" in signs.precedence:
        return Verdict("out-of-office", "Its header Precedence says auto_reply.")
    is_list = bool(signs.mailing_list) or "list" in signs.precedence
    # The subject alone proves nothing: people do write about being out of the office.
    second = (
        signs.auto_submitted
        or signs.suppressing
        or signs.machine
        or ("it has no return address" if signs.is_from_nobody else "")
        or next((p for p in signs.precedence if p in {"bulk", "junk"}), "")
        or ("its words" if signs.says_automatic and not is_list else "")
    )
    if signs.has_away_subject and second:
        return Verdict("out-of-office", f"Its subject and a second sign say so ({second}).")
    return None


def _loose_bounce(signs: Signs, report: DeliveryReport, sender: str) -> Verdict | None:
    """Know a report that follows no standard, by two signs at least."""
    words = report.words
    is_server = signs.is_from_nobody or signs.is_report or is_mail_daemon(sender)
    is_reported = bool(report.named) or (
        (is_server and (signs.has_bounce_subject or words.speaks_of_delivery))
        # A person who asks about a mail that came back writes such a subject too.
        or (signs.has_bounce_subject and words.speaks_of_delivery and words.is_robot)
    )
    if signs.has_receipt_subject and is_server and not signs.has_bounce_subject:
        return Verdict("receipt", "Its subject says that it is a receipt.")
    if is_reported:
        is_final = bool(report.failed) if words.is_final is None else words.is_final
        if is_final:
            return Verdict("bounce-permanent", "A mail server writes that it could not deliver.")
        return Verdict("bounce-temporary", "A mail server writes about a delivery.")
    if signs.is_from_nobody and not signs.auto_submitted:
        return Verdict("bounce-temporary", "It has no return address, as only servers write.")
    if is_mail_daemon(sender):
        return Verdict("system", "It comes from a mail server.")
    return None


def _machine(signs: Signs, sender: str) -> Verdict | None:
    if signs.mailing_list or "list" in signs.precedence:
        header = signs.mailing_list or "Precedence"
        return Verdict("list", f"Its header {header} names a mailing list.")
    if signs.answers_invitation and not signs.has_words:
        return Verdict("receipt", "It only accepts or declines an invitation.")
    bulk = next((p for p in signs.precedence if p in {"bulk", "junk"}), "")
    reasons = (
        ("A mail provider passes on a complaint.", signs.is_complaint),
        (f"Its header Auto-Submitted says {signs.auto_submitted[:40]}.", signs.auto_submitted),
        (f"Its header {signs.machine} says that a machine wrote it.", signs.machine),
        (f"Its header Precedence says {bulk}.", bulk),
        ("It names no sender.", not is_address(sender)),
    )
    found = next((words for words, is_so in reasons if is_so), None)
    return Verdict("system", found) if found else None


def _human(signs: Signs, sender: str) -> Verdict:
    if is_no_reply(sender):
        return Verdict("human", "Nobody reads its sender’s address.", may_be_answered=False)
    if signs.answers_invitation:
        return Verdict("human", "It answers an invitation, with words of its own.")
    if signs.suppressing:
        return Verdict("human", "It asks for no automatic answer.", may_be_answered=False)
    return Verdict("human", "Nothing says that a machine wrote it.", may_be_answered=True)

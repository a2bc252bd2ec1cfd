"""Mails as a shared mailbox gets them in a busy month: mixed by kind, the same at every run."""

import random
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from email.message import EmailMessage
from email.utils import format_datetime, make_msgid

MAILBOX = "ihms@council.example"
_BEGAN = datetime(2026, 11, 2, 8, 0, tzinfo=UTC)
_WORDS = (
    "The rent account of Burnside Terrace shows last year’s charge although the letter says"
    " otherwise. The tenant has rung twice and asks when it is put right. I looked at the ledger,"
    " at the charges and at the agreement, and found no entry that explains the difference."
)
_SUBJECTS = (
    "Rent account shows last year’s charge",
    "Void inspection will not close",
    "Repair order sent twice",
    "Applicant is missing from the list",
    "I have forgotten my password",
    "Letter prints the wrong address",
)


def mixed_mails(count: int, *, seed: int = 2026) -> list[bytes]:
    """Give raw mails: of a hundred 40 plain, 20 HTML, 15 with files, 10 replies, 15 others."""
    draw = random.Random(seed)
    made: list[bytes] = []
    ids: list[str] = []
    for number in range(count):
        make = draw.choices(_KINDS, _WEIGHTS)[0]
        message_id = make_msgid(domain="glenalder.example")
        made.append(make(_Facts(number, message_id, draw, ids)))
        ids.append(message_id)
    return made


class _Facts:
    """What one mail is made of."""

    def __init__(
        self, number: int, message_id: str, draw: random.Random, earlier: list[str]
    ) -> None:
        self.number, self.message_id, self.draw = number, message_id, draw
        self.earlier = earlier
        self.sender = f"officer{number % 400}@glenalder.example"
        self.subject = f"{draw.choice(_SUBJECTS)} {number}"

    def begun(self, **more: str) -> EmailMessage:
        message = EmailMessage()
        message["From"] = f"Officer {self.number % 400} <{self.sender}>"
        message["To"] = f"IHMS <{MAILBOX}>"
        message["Subject"] = more.pop("Subject", self.subject)
        message["Date"] = format_datetime(_BEGAN + timedelta(minutes=17 * self.number))
        message["Message-ID"] = self.message_id
        for name, value in more.items():
            message[name.replace("_", "-")] = value
        return message


def _plain(facts: _Facts) -> bytes:
    message = facts.begun()
    message.set_content("\n\n".join([_WORDS] * facts.draw.randint(1, 4)))
    return message.as_bytes()


def _html(facts: _Facts) -> bytes:
    message = facts.begun()
    message.set_content(_WORDS)
    rows = "".join(f"<tr><td>{n}</td><td>£{n}.00</td></tr>" for n in range(40))
    message.add_alternative(
        f"<html><body><p>{_WORDS}</p><table>{rows}</table></body></html>", subtype="html"
    )
    return message.as_bytes()


def _with_file(facts: _Facts) -> bytes:
    message = facts.begun()
    message.set_content(_WORDS)
    content = facts.draw.randbytes(facts.draw.choice([4_000, 60_000, 300_000]))
    message.add_attachment(content, maintype="image", subtype="png", filename="screen.png")
    return message.as_bytes()


def _reply(facts: _Facts) -> bytes:
    answered = facts.draw.choice(facts.earlier) if facts.earlier else facts.message_id
    message = facts.begun(In_Reply_To=answered, References=answered, Subject=f"Re: {facts.subject}")
    quoted = "\n".join(f"> {line}" for line in _WORDS.split(". "))
    message.set_content(f"Still not right.\n\nOn Monday, IHMS support wrote:\n{quoted}\n")
    return message.as_bytes()


def _away(facts: _Facts) -> bytes:
    message = facts.begun(
        Auto_Submitted="auto-replied", Subject=f"Automatic reply: {facts.subject}"
    )
    message.set_content("I am on leave until Monday.")
    return message.as_bytes()


def _bounce(facts: _Facts) -> bytes:
    failed = f"gone{facts.number}@glenalder.example"
    return (
        "Return-Path: <>\r\nFrom: Mail Delivery System <mailer-daemon@glenalder.example>\r\n"
        f"To: {MAILBOX}\r\nSubject: Undelivered Mail Returned to Sender\r\n"
        f"Message-ID: {facts.message_id}\r\nMIME-Version: 1.0\r\n"
        'Content-Type: multipart/report; report-type=delivery-status; boundary="b"\r\n\r\n'
        f"--b\r\n\r\nThe mail to {failed} could not be delivered.\r\n"
        "--b\r\nContent-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; relay.example"
        f"\r\n\r\nFinal-Recipient: rfc822; {failed}\r\nAction: failed\r\nStatus: 5.1.1\r\n"
        "--b--\r\n"
    ).encode()


def _other_charset(facts: _Facts) -> bytes:
    charset, words = facts.draw.choice(
        [
            ("iso-8859-1", "Das Mietkonto wächst über Nacht."),
            ("koi8-r", "Счёт за квартиру неверен."),
            ("shift_jis", "家賃の金額が違います。"),
            ("windows-1250", "Zła kwota czynszu za wrzesień."),
        ]
    )
    head = (
        f"From: Officer <{facts.sender}>\r\nTo: {MAILBOX}\r\nSubject: {facts.number}\r\n"
        f"Message-ID: {facts.message_id}\r\nMIME-Version: 1.0\r\n"
        f"Content-Type: text/plain; charset={charset}\r\nContent-Transfer-Encoding: 8bit\r\n\r\n"
    )
    return head.encode() + words.encode(charset) * 20 + b"\r\n"


_Make = Callable[[_Facts], bytes]
_MIX: dict[_Make, int] = {
    _plain: 40,
    _html: 20,
    _with_file: 15,
    _reply: 10,
    _away: 5,
    _bounce: 5,
    _other_charset: 5,
}
_KINDS, _WEIGHTS = list(_MIX), list(_MIX.values())

import pytest

from rooftree.platform.mail.rules.classify import classify
from rooftree.platform.mail.rules.read_mail import read_mail

HUMAN = "From: morven.baillie@council.example\n"


def judge(head: str, *, text: str = "Hello", envelope: str | None = "a@council.example", **more):
    reading = read_mail(f"{head}\n{text}\n".encode(), envelope_sender=envelope)
    return classify(signs=reading.signs, report=reading.report, sender=reading.sender, **more)


def report(action: str, status: str) -> str:
    return (
        "From: MAILER-DAEMON@mx.council.example\n"
        'Content-Type: multipart/report; report-type=delivery-status; boundary="b"\n\n'
        "--b\n\nWords.\n\n--b\nContent-Type: message/delivery-status\n\n"
        f"Reporting-MTA: dns; mx\n\nFinal-Recipient: rfc822; x@council.example\n"
        f"Action: {action}\nStatus: {status}\n\n--b--"
    )


class Classify:
    @pytest.mark.parametrize(
        ("head", "kind"),
        [
            (HUMAN, "human"),
            (HUMAN + "Auto-Submitted: no\n", "human"),
            (HUMAN + "Auto-Submitted: NO; a comment\n", "human"),
            (HUMAN + "X-Auto-Response-Suppress: All\n", "human"),
            (HUMAN + "Subject: Out of office rota for December\n", "human"),
            (HUMAN + "Subject: Re: Automatic reply: Diary\nX-Auto-Response-Suppress: All\n", "human"),
            (HUMAN + "Auto-Submitted: auto-replied\n", "out-of-office"),
            (HUMAN + "Auto-Submitted: Auto-Replied (vacation)\n", "out-of-office"),
            (HUMAN + "X-Autoreply: yes\n", "out-of-office"),
            (HUMAN + "X-Autorespond: Away\n", "out-of-office"),
            (HUMAN + "Precedence: auto_reply\n", "out-of-office"),
            (HUMAN + "Subject: Automatic reply: Diary\nX-Auto-Response-Suppress: All\n", "out-of-office"),
            (HUMAN + "Subject: Automatic reply: Diary\nAuto-Submitted: auto-generated\n", "out-of-office"),
            (HUMAN + "Subject: Abwesenheitsnotiz\nPrecedence: bulk\n", "out-of-office"),
            (HUMAN + "Auto-Submitted: auto-generated\n", "system"),
            (HUMAN + "Precedence: junk\n", "system"),
            (HUMAN + "Precedence: first-class\nPrecedence: bulk\n", "system"),
            (HUMAN + "X-FC-MachineGenerated: true\n", "system"),
            (HUMAN + "X-Loop: council\n", "system"),
            (HUMAN + "List-Id: <staff.council.example>\n", "list"),
            (HUMAN + "List-Unsubscribe: <https://council.example/u>\n", "list"),
            (HUMAN + "Precedence: list\n", "list"),
            (report("failed", "5.1.1"), "bounce-permanent"),
            (report("failed", "4.4.7"), "bounce-temporary"),
            (report("delayed", "4.4.1"), "bounce-temporary"),
            (report("delivered", "2.0.0"), "receipt"),
            ("From: postmaster@council.example\nSubject: Hello\n", "system"),
            (
                HUMAN + "Content-Type: multipart/report; report-type=disposition-notification;"
                ' boundary="b"\n\n--b\n\nRead.\n--b\n'
                "Content-Type: message/disposition-notification\n\nDisposition: displayed\n\n--b--\n",
                "receipt",
            ),
        ],
    )  # fmt: skip
    def test_tells_machines_from_people(self, head, kind):
        verdict = judge(head)
        assert verdict.mail_class == kind
        assert verdict.reason.endswith(".")

    @pytest.mark.parametrize(
        ("head", "text", "kind"),
        [
            ("Subject: Undelivered Mail\n", "550 5.1.1 no such user", "bounce-permanent"),
            ("Subject: Delivery delayed\n", "451 4.4.1 will try again", "bounce-temporary"),
            ("Subject: Read: Diary\n", "Your message was read.", "receipt"),
            ("Subject: Automatic reply: Diary\n", "I am away.", "out-of-office"),
            ("Subject: Diary\n", "Hello", "bounce-temporary"),
        ],
    )
    def test_reads_what_comes_from_nobody(self, head, text, kind):
        assert judge(HUMAN + head, text=text, envelope="").mail_class == kind
        assert (
            judge("Return-Path: <>\n" + HUMAN + head, text=text, envelope=None).mail_class == kind
        )

    @pytest.mark.parametrize(
        ("head", "may"),
        [
            (HUMAN, True),
            (HUMAN + "X-Auto-Response-Suppress: DR, OOF\n", False),
            (HUMAN + "X-Auto-Response-Suppress: RN\n", True),
            ("From: no-reply@council.example\n", False),
            (HUMAN + "Auto-Submitted: auto-replied\n", False),
            (HUMAN + "List-Id: <x>\n", False),
        ],
    )
    def test_says_who_may_be_answered(self, head, may):
        assert judge(head).may_be_answered is may

    def test_puts_our_own_mail_first(self):
        assert judge(HUMAN + "Auto-Submitted: auto-replied\n", is_ours=True).mail_class == "ours"

    def test_calls_a_mail_from_no_address_a_machine(self):
        assert judge("Subject: x\n", envelope=None).mail_class == "system"

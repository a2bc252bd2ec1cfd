import pytest

from rooftree.platform.mail.rules.classify import classify
from rooftree.platform.mail.rules.read_mail import read_mail

DAEMON = "From: MAILER-DAEMON@mx.example.org\nTo: ihms@council.example\n"
COPY = "\nReceived: from a by b\nMessage-ID: <1@council.example>\nFrom: ihms@council.example\nTo: ann@example.org\n"
REPORTS = {
    "qmail": (
        "failure notice",
        "Hi. This is the qmail-send program at mx.example.org.\nI'm afraid I wasn't able to deliver"
        " your message to the following addresses.\nThis is a permanent error; I've given up.\n\n"
        "<ann@example.org>:\nSorry, no mailbox here by that name. (#5.1.1)\n\n"
        "--- Below this line is a copy of the message.\n" + COPY,
    ),
    "exim": (
        "Mail delivery failed: returning message to sender",
        "This message was created automatically by mail delivery software.\n\nA message that you sent"
        " could not be delivered to one or more of its\nrecipients. This is a permanent error. The"
        " following address(es) failed:\n\n  ann@example.org\n    Unrouteable address\n\n"
        "------ This is a copy of the message, including all the headers. ------\n" + COPY,
    ),
    "old postfix": (
        "Undelivered Mail Returned to Sender",
        "This is the Postfix program at host mx.example.org.\n\nI'm sorry to have to inform you that"
        " the message returned\nbelow could not be delivered to one or more destinations.\n\n"
        "For further assistance, please send mail to <postmaster@mx.example.org>\n\n"
        "<ann@example.org>: host mx.example.org said: 550 <ann@example.org>: User unknown\n" + COPY,
    ),
    "exchange": (
        "Undeliverable: Your diary",
        ("Your message\n\n  To:      friends@council.example\n  Subject: Your diary\n"
        "  Sent:    Mon, 23 Nov 2026 10:00:00\n\ndid not reach the following recipient(s):\n\n"
        "ann@example.org on Mon, 23 Nov 2026 10:00:01\n    The recipient name is not recognized\n"),
    ),
    "lotus": (
        "DELIVERY FAILURE: User ann (ann@example.org) not listed in Domino Directory",
        ("Your message\n\n  Subject: Your diary\n\nwas not delivered to:\n\n  ann@example.org\n\n"
        "because:\n\n  User ann (ann@example.org) not listed in Domino Directory\n"),
    ),
    "smtp32": (
        "Undeliverable Mail",
        "Unknown user: ann@example.org\n\n\nOriginal message follows.\n" + COPY,
    ),
    "yahoo": (
        "Delivery failure",
        "Message from yahoo.example.\nUnable to deliver message to the following address(es).\n\n"
        "<ann@example.org>:\nThis user doesn't have an account\n\n--- Original message follows.\n" + COPY,
    ),
    "german": (
        "Unzustellbar: Ihr Kalender",
        "Ihre Nachricht wurde nicht zugestellt:\n\nann@example.org\nunbekannter Empfänger (unbekannt)\n",
    ),
}  # fmt: skip


def judge(head: str, text: str, envelope: str | None = None):
    raw = f"{head}\n{text}\n".encode()
    reading = read_mail(raw, envelope_sender=envelope)
    verdict = classify(signs=reading.signs, report=reading.report, sender=reading.sender)
    return verdict.mail_class, reading.report.failed


class ReadReport:
    @pytest.mark.parametrize("name", REPORTS)
    def test_reads_reports_that_follow_no_standard(self, name):
        subject, text = REPORTS[name]
        head = f"{DAEMON}Subject: {subject}\nContent-Type: text/plain; charset=utf-8\n"
        assert judge(head, text) == ("bounce-permanent", ("ann@example.org",))

    @pytest.mark.parametrize("name", REPORTS)
    def test_leaves_a_person_who_asks_about_one_a_person(self, name):
        subject, text = REPORTS[name]
        head = f"From: morven@council.example\nSubject: FW: {subject}\n"
        assert judge(head, f"What does this mean?\n\n{text}")[0] == "human"

    def test_leaves_a_person_who_writes_such_a_subject_a_person(self):
        head = "From: morven@council.example\nSubject: Undeliverable mail to tenants\n"
        text = "The letter that I sent to ann@example.org could not be delivered. What now?"
        assert judge(head, text)[0] == "human"

    def test_takes_a_delay_for_temporary_and_names_nobody(self):
        head = f"{DAEMON}Subject: Warning: message 1abc delayed 24 hours\n"
        text = (
            "This message was created automatically by mail delivery software.\nA message that you"
            " sent has not yet been delivered to one or more of its recipients after 24 hours.\n\n"
            "  ann@example.org\n\nNo action is required on your part. Delivery attempts will continue.\n"
        )
        assert judge(head, text) == ("bounce-temporary", ())

    def test_believes_x_failed_recipients(self):
        head = "From: mail@example.org\nX-Failed-Recipients: ann@example.org, bob@example.org\nSubject: Sorry\n"
        assert judge(head, "No.") == ("bounce-permanent", ("ann@example.org", "bob@example.org"))

    def test_names_only_recipients_that_failed(self):
        head = (
            f'{DAEMON}Content-Type: multipart/report; report-type=delivery-status; boundary="b"\n'
        )
        blocks = "".join(
            f"\r\nFinal-Recipient: rfc822; {name}@example.org\r\nAction: {action}\r\nStatus: {status}\r\n"
            for name, action, status in (
                ("ann", "failed", "5.1.1"),
                ("bob", "delivered", "2.0.0"),
                ("cat", "delayed", "4.4.1"),
            )
        )
        text = f"--b\n\nWords.\n\n--b\nContent-Type: message/delivery-status\n\nReporting-MTA: dns; mx\n{blocks}\n--b--"
        assert judge(head, text) == ("bounce-permanent", ("ann@example.org",))

    def test_does_not_name_the_server_or_ourselves(self):
        text = (
            "Your message could not be delivered to ann@example.org.\n"
            "It was sent by ihms@council.example. For help contact postmaster@mx.example.org\n"
        )
        assert judge(f"{DAEMON}Subject: Delivery failure\n", text)[1] == ("ann@example.org",)

    def test_stores_what_the_words_name_as_recipients(self):
        subject, text = REPORTS["qmail"]
        report = read_mail(f"{DAEMON}Subject: {subject}\n\n{text}".encode()).report
        [one] = report.with_words(is_permanent=True).recipients
        assert (one.address, one.is_permanent) == ("ann@example.org", True)
        [one] = report.with_words(is_permanent=False).recipients
        assert not one.is_permanent


class Classify:
    @pytest.mark.parametrize(
        ("head", "text", "kind"),
        [
            ("Subject: AUTO: Ann is away\n", "Note: This is an automated response to your message.", "out-of-office"),
            ("Subject: Abwesenheitsnotiz: Kalender\n", "Diese E-Mail wurde automatisch erstellt.", "out-of-office"),
            ("Subject: Réponse automatique : agenda\nX-Auto-Response-Suppress: All\n", "Je suis absent.", "out-of-office"),
            ("Subject: Odpowiedź automatyczna: kalendarz\nPrecedence: junk\n", "Jestem na urlopie.", "out-of-office"),
            ("Subject: Out of office next week\n", "I am out of the office next week. Who covers rents?", "human"),
            ("Subject: Automatic reply on the portal\n", "It can't be switched off. Can you help?", "human"),
            ("Subject: Alert\nX-Nagios-Notification-Type: PROBLEM\n", "Disk full", "system"),
            ("Subject: Complaint\nContent-Type: message/feedback-report\n", "Feedback-Type: abuse", "system"),
            ("Subject: Declined: Visit\nContent-Type: text/calendar; method=REPLY\n", "BEGIN:VCALENDAR", "receipt"),
            ("Subject: Visit\nContent-Type: text/calendar; method=REQUEST\n", "BEGIN:VCALENDAR", "human"),
        ],
    )  # fmt: skip
    def test_tells_machines_from_people_by_two_signs(self, head, text, kind):
        head = f"From: ann@example.org\n{head}"
        if "Content-Type" not in head:
            head += "Content-Type: text/plain; charset=utf-8\n"
        assert judge(head, text)[0] == kind

    @pytest.mark.parametrize(
        "sender", ["noreply@x.example", "do-not-reply@x.example", "alerts-no-reply@x.example", "nicht.antworten@x.example"]
    )  # fmt: skip
    def test_gives_a_no_reply_sender_no_answer(self, sender):
        reading = read_mail(f"From: {sender}\nSubject: x\n\nHi".encode())
        verdict = classify(signs=reading.signs, report=reading.report, sender=reading.sender)
        assert (verdict.mail_class, verdict.may_be_answered) == ("human", False)

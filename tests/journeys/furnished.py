"""What the demo council lacks so that every page has something to show."""

import re
from datetime import timedelta

from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from allauth.mfa.totp.internal import auth as totp
from django.contrib.auth import get_user_model
from django.db import transaction
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from rooftree.config.demo_cast import PASSWORD
from rooftree.platform.access import interface as access
from rooftree.platform.mail import interface as mail
from rooftree.platform.mail.tests.fetching import make_source, make_waiting
from rooftree.platform.mail.tests.kept_mail import make_disposal, make_hold
from rooftree.platform.references.interface import Actor
from rooftree.platform.staff import interface as staff
from rooftree.support.model import interface as model
from tests.journeys.furnished_cases import furnish_cases
from tests.journeys.library import furnish_library
from tests.journeys.mailroom import mails_to, newest_mail_to, write_mail

# Somebody who signs in with a code too.
WITH_CODES = "shona.mcphail"
_SECRET = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP"
_NEWCOMER = "elspeth.tully@council.example"


def furnish() -> list[str]:
    """Invite somebody, plan days away, attach a document; gives addresses to start from."""
    office = Actor.system("demo council")
    today = timezone.localdate()
    newcomer = access.add_colleague(
        actor=office,
        details=staff.ColleagueDetails(name="Elspeth Tully", email=_NEWCOMER),
        service_ids=[staff.services()[0].id],
        from_on=today,
    )
    access.invite_colleague(actor=office, colleague_id=newcomer)
    away = [_plan_days_away(office, username) for username in (WITH_CODES, "ruaridh.munro")]
    _attach_a_document(office)
    with transaction.atomic():
        # The demo's own mailbox is the oldest.
        source = make_source(1, mailbox_id=mail.mailboxes()[0].id)
        make_waiting(source)
        make_hold()
        make_disposal()
    access.send_reset_link(
        actor=office, address="morven.baillie@council.example", asked_from="the sign-in page"
    )
    account = get_user_model().objects.get(username=WITH_CODES)
    totp.TOTP.activate(account, _SECRET)
    RecoveryCodes.activate(account)
    with transaction.atomic():
        staff.write_unit(unit_id=None, name="Housing Services", parent_id=None)
    desk = signed_in("morag.kerr")
    write_mail(
        sender="noticeboard@example.org", subject="News", text="None.", List_Id="<n.example.org>"
    )
    enquiries = (
        _let_a_stranger_in(desk),
        _close(desk, _ask("Solved")),
        _forward(),
    )
    # Noted just now, so that it can still be taken back.
    desk.post(reverse("knowledge.asked_again"), {"title": "Where are the keys?", "times": "1"})
    return [
        *furnish_library(signed_in("callum.reid")),
        *furnish_cases(desk),
        *(reverse("access.person", args=[each]) for each in (newcomer, *away)),
        *(reverse("enquiries.enquiry", args=[each]) for each in enquiries),
        _set_a_question_aside(desk),
    ]


def sent_by_mail() -> list[str]:
    """Give the addresses that came by mail, for those who can't sign in yet."""
    return [_link_to(_NEWCOMER), _link_to("morven.baillie@council.example")]


def signed_in(username: str) -> Client:
    """Sign in by the form, and give the password again, as for a change that matters."""
    client = half_signed_in(username)
    if username == WITH_CODES:
        client.post(reverse("mfa_authenticate"), {"code": _code_now()})
    client.post(reverse("account_reauthenticate"), {"password": PASSWORD})
    # Who is no staff is led on to their own work.
    assert client.get("/", follow=True).request["PATH_INFO"] in {"/", "/seat/"}, username
    return client


def half_signed_in(username: str = WITH_CODES) -> Client:
    """Give the password, which is half of it for somebody with codes."""
    client = Client(raise_request_exception=False)
    client.post(reverse("account_login"), {"login": username, "password": PASSWORD})
    return client


def _plan_days_away(office: Actor, username: str) -> int:
    today = timezone.localdate()
    colleague = staff.colleague_by_email(f"{username}@council.example", on=today)
    first = today + timedelta(days=30)
    access.record_absence(
        actor=office,
        colleague_id=colleague.id,
        from_on=first,
        until_on=first + timedelta(days=4),
        stand_in_id=None,
    )
    return colleague.id


def _let_a_stranger_in(desk: Client) -> str:
    """Have two strangers answer a mail of the desk that came back, and let one of them in."""
    asker = f"{WITH_CODES}@council.example"
    sent = next(each for each in mails_to(asker) if each.reply_to)
    for name in ("one", "two"):
        write_mail(sender=f"stranger.{name}@example.org", text="May I say a word?", answers=sent)
    _send_back(sent, asker)
    number = _number_in(sent.subject)
    page = desk.get(reverse("enquiries.enquiry", args=[number])).content.decode()
    message = re.search(r'name="message" value="(\d+)"', page)[1]
    desk.post(reverse("enquiries.let_in", args=[number]), {"message": message})
    desk.post(reverse("enquiries.take", args=[number]))
    return number


def _ask(subject: str) -> str:
    write_mail(sender="aileen.ross@council.example", subject=subject, text="It works again.")
    return _number_in(newest_mail_to("aileen.ross@council.example").subject)


def _forward() -> str:
    """Have a colleague forward what somebody else wrote."""
    sender = "davie.kemp@council.example"
    text = (
        "Can you look at this?\n\n-----Original Message-----\n"
        "From: Isla Fergusson <isla.fergusson@council.example>\n"
        "Sent: 23 November 2026 10:00\nTo: Davie Kemp\nSubject: Key safe\n\nIt shows nothing.\n"
    )
    write_mail(sender=sender, subject="FW: Key safe", text=text)
    return _number_in(newest_mail_to(sender).subject)


def _send_back(returned: mail.SampleMail, address: str) -> None:
    """Have a mail server say that what we sent can't be delivered."""
    write_mail(
        sender="mailer-daemon@council.example",
        subject="Undelivered Mail Returned to Sender",
        text=f"550 5.1.1 {address}: no such user",
        answers=returned,
        X_Failed_Recipients=address,
        Auto_Submitted="auto-replied",
    )


def _close(desk: Client, number: str) -> str:
    desk.post(reverse("enquiries.close", args=[number]), {"close-outcome": "not-needed"})
    return number


def _set_a_question_aside(desk: Client) -> str:
    """Set one aside of what is asked again and again; gives its page."""
    listed = desk.get(reverse("knowledge.recurring")).content.decode()
    number = re.findall(r"/help/recurring/(\d+)/", listed)[-1]
    desk.post(reverse("knowledge.recurring_aside", args=[number]), {"reason": "Mended soon"})
    return reverse("knowledge.recurring_one", args=[number])


def _number_in(subject: str) -> str:
    return re.search(r"ENQ-(\d+)", subject)[1]


def _code_now() -> str:
    """Give the code that the app of somebody who signs in with codes shows now."""
    counter = next(totp.yield_hotp_counters_from_time())
    return totp.format_hotp_value(totp.hotp_value(_SECRET, counter))


def _attach_a_document(office: Actor) -> None:
    model.attach_document(
        actor=office,
        document_id=model.documents()[0].id,
        content=b"%PDF-1.4\n%%EOF\n",
        name="helphub-guide.pdf",
        at=timezone.now(),
    )


def _link_to(address: str) -> str:
    text = newest_mail_to(address).text
    return re.search(r"https?://[^/\s]+(/\S+)", text)[1]

"""What the demo council lacks so that every page has something to show."""

import re
from datetime import timedelta

from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from allauth.mfa.totp.internal import auth as totp
from django.contrib.auth import get_user_model
from django.utils import timezone

from rooftree.platform.access import interface as access
from rooftree.platform.references.interface import Actor
from rooftree.platform.staff import interface as staff
from rooftree.support.model import interface as model
from tests.journeys.mailroom import newest_mail_to

# Somebody who signs in with a code too.
WITH_CODES = "shona.mcphail"
_SECRET = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP"
_NEWCOMER = "elspeth.tully@council.example"


def furnish() -> list[str]:
    """Invite somebody, plan days away, attach a document; gives the addresses sent by mail."""
    office = Actor.system("demo council")
    today = timezone.localdate()
    newcomer = access.add_colleague(
        actor=office,
        details=staff.ColleagueDetails(name="Elspeth Tully", email=_NEWCOMER),
        service_ids=[staff.services()[0].id],
        from_on=today,
    )
    access.invite_colleague(actor=office, colleague_id=newcomer)
    for username in (WITH_CODES, "ruaridh.munro"):
        colleague = staff.colleague_by_email(f"{username}@council.example", on=today)
        first = today + timedelta(days=30)
        access.record_absence(
            actor=office,
            colleague_id=colleague.id,
            from_on=first,
            until_on=first + timedelta(days=4),
            stand_in_id=None,
        )
    _attach_a_document(office)
    access.send_reset_link(
        actor=office, address="morven.baillie@council.example", asked_from="the sign-in page"
    )
    account = get_user_model().objects.get(username=WITH_CODES)
    totp.TOTP.activate(account, _SECRET)
    RecoveryCodes.activate(account)
    return [_link_to(_NEWCOMER), _link_to("morven.baillie@council.example")]


def code_now() -> str:
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

"""The demo council for gates that ask it questions: loaded in one transaction, then rolled back."""

import re
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path
from typing import Any

from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from allauth.mfa.totp.internal.auth import TOTP, generate_totp_secret
from django.conf import settings
from django.contrib.auth import get_user_model
from django.core.cache import cache
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection, transaction
from django.test import Client
from django.urls import resolve
from django.utils import timezone

from rooftree.platform.access import interface as access
from rooftree.platform.access.tests.factories import make_account
from rooftree.platform.calendars import interface as calendars
from rooftree.platform.files import interface as files
from rooftree.platform.jobs.interface import run_due_jobs
from rooftree.platform.mail import interface as mail
from rooftree.platform.mail.tests.fetching import make_source, make_waiting
from rooftree.platform.mail.tests.kept_mail import make_disposal, make_hold
from rooftree.platform.references.interface import Actor
from rooftree.platform.slots import interface as slots
from rooftree.platform.staff import interface as staff
from rooftree.support.knowledge.tests.factories import publish_with_file
from rooftree.support.knowledge.tests.questions import recur
from rooftree.support.knowledge.tests.synonyms import make_synonyms
from rooftree.support.model import interface as model
from rooftree.support.supplier.tests.factories import (
    make_case,
    make_licence,
    make_portal_user,
    make_release,
)
from rooftree.support.supplier.tests.mailing import make_post
from rooftree.support.supplier.tests.seating import seat_for

GATE = Actor.system("access gate")
PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489"
    "0000000d49444154789c6360000002000001e221bc330000000049454e44ae426082"
)
# One for everybody: making one reads all middleware in, which takes longer than a page.
_BROWSER = Client(raise_request_exception=False)


@dataclass
class Person:
    """Somebody with a browser. `session` is empty for somebody who has not signed in."""

    account_id: int | None = None
    session: str = ""

    @property
    def actor(self) -> Actor:
        """Give who acts, as pages see them."""
        if self.account_id is None:
            return Actor.anonymous()
        return access.actor_of(self.account_id, on=timezone.localdate())

    def browser(self) -> Client:
        """Give the browser, with nothing in it but this person's session."""
        _BROWSER.cookies.clear()
        if self.session:
            _BROWSER.cookies[settings.SESSION_COOKIE_NAME] = self.session
        return _BROWSER


@dataclass
class Council:
    """The demo's people by username, and the records that addresses name."""

    cast: dict[str, int]
    people: dict[str, Person] = field(default_factory=dict)
    records: dict[str, Any] = field(default_factory=dict)


@contextmanager
def loaded_council() -> Iterator[Council]:
    """Load every module's part, and add what a council has after its first weeks."""
    with transaction.atomic():
        cache.clear()
        with tempfile.TemporaryDirectory(prefix="rooftree-council-") as folder:
            context = slots.DemoContext(today=timezone.localdate(), folder=Path(folder))
            for part in slots.filled("demo_parts", slots.DemoPartEntry):
                part.load(context)
        council = Council(cast=context.cast)
        _let_people_in(council)
        _gather_records(council)
        run_due_jobs()
        yield council
        transaction.set_rollback(True)


def signed_in(account_id: int) -> Person:
    """Sign the account in, with a second factor, so that every page of it has something to show."""
    client, account = Client(), get_user_model().objects.get(pk=account_id)
    TOTP.activate(account, generate_totp_secret())
    RecoveryCodes.activate(account)
    client.force_login(account)
    return Person(account_id, client.cookies[settings.SESSION_COOKIE_NAME].value)


def changes() -> dict[str, int]:
    """Count every row that was written in this transaction, also what was undone, by table."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT relname, n_tup_ins + n_tup_upd + n_tup_del FROM pg_stat_xact_user_tables"
            " WHERE n_tup_ins + n_tup_upd + n_tup_del > 0"
        )
        return dict(cursor.fetchall())


def _let_people_in(council: Council) -> None:
    for username, colleague_id in council.cast.items():
        account = access.account_of_colleague(colleague_id)
        assert account is not None, username
        council.people[username] = signed_in(account.id)
    council.people["nobody"] = Person()
    council.people["supplier"] = signed_in(make_account("sam.supplier", kind="supplier").pk)
    council.people["public"] = signed_in(make_account("pat.public", kind="public").pk)
    gone = make_account("lee.leaver")
    # Their browser still holds what signed them in.
    council.people["leaver"] = signed_in(gone.pk)
    access.record_leaver(
        actor=GATE, colleague_id=gone.colleague_id, left_on=timezone.localdate(), hand_on_to=None
    )


def _gather_records(council: Council) -> None:
    today, keep = timezone.localdate(), council.records
    asker, other = council.people["morven.baillie"], council.people["davie.kemp"]
    keep["number"], keep["file_id"] = ask(asker)
    keep["others_number"], keep["others_file_id"] = ask(other)
    keep["colleague_id"] = council.cast["shona.mcphail"]
    for key, username in (("absence_id", "morven.baillie"), ("away_id", "shona.mcphail")):
        keep[key] = access.record_absence(
            actor=GATE,
            colleague_id=council.cast[username],
            from_on=today + timedelta(days=20),
            until_on=today + timedelta(days=24),
            stand_in_id=None,
        )
    keep["role_id"] = _linked(council, "/accounts/roles/", r"/accounts/roles/(\d+)/")
    person = f"/accounts/people/{keep['colleague_id']}/"
    keep["grant_id"] = _linked(council, person, r"/accounts/grants/(\d+)/end/")
    _gather_structure(keep)
    _gather_calendar(keep)
    _gather_mail(keep)
    _gather_model(keep)
    keep["recurring_id"] = recur("Where are the keys of a void?")
    _gather_article(keep)
    keep["synonyms_id"] = make_synonyms("zorb", "globe")
    keep["feedback_id"] = _feedback(council.people["callum.reid"])
    _gather_cases(council)


def _gather_structure(keep: dict[str, Any]) -> None:
    team = staff.team_by_key("rents-control")
    assert team is not None
    keep["team_id"] = team.id
    keep["membership_id"] = staff.memberships_of(team.id)[0].id
    keep["service_id"] = staff.services()[0].id
    keep["unit_id"] = staff.keep_unit(name="Housing and property services")


def _gather_calendar(keep: dict[str, Any]) -> None:
    lines = calendars.calendar_lines(actor=GATE)
    supplier = next(line.id for line in lines if line.holidays == "England and Wales")
    found = calendars.calendar_facts(actor=GATE, calendar_id=supplier, on=timezone.localdate())
    assert found is not None
    keep["calendar_id"] = supplier
    keep["closed_id"], keep["special_id"] = found.closed[0].id, found.special[0].id
    keep["planned_hours_id"] = found.weeks[0].id


def _gather_mail(keep: dict[str, Any]) -> None:
    run_due_jobs()
    page = {"state": "", "words": "", "sort": "at", "is_descending": True, "offset": 0, "limit": 1}
    keep["mail_id"] = mail.received_mails(actor=GATE, **page)[0][0].id
    source = make_source(1)
    keep["source_id"], keep["fetched_id"] = source.pk, make_waiting(source).pk
    keep["copy_id"] = mail.outbox(actor=GATE, **page)[0][0].id
    keep["machine_mail_id"] = _machine_mail()
    diary = mail.received_mails(actor=GATE, **(page | {"words": "Diary does"}))[0][0]
    keep["own_mail_id"] = diary.id
    shown = mail.shown_mail(actor=GATE, mail_id=diary.id)
    assert shown is not None
    keep["own_mail_file_id"] = shown.attachments[0].file_id
    keep["hold_id"], keep["disposal_id"] = make_hold(), make_disposal()


def _machine_mail() -> int:
    """Have a mailing list write to the shared mailbox."""
    lines = ("From: news@example.org", "Subject: News", "List-Id: <news.example.org>", "", "News")
    mail_id = mail.receive_mail(
        raw="\r\n".join(lines).encode(),
        recipients=[settings.MAILBOX_ADDRESS],
        envelope_sender="news@example.org",
        came_by="smtp",
    )
    mail.settle_mail(mail_id=mail_id)
    return mail_id


def _gather_model(keep: dict[str, Any]) -> None:
    today = timezone.localdate()
    keep["contact_id"] = model.contacts(on=today)[0].id
    keep["environment_id"] = model.environments()[0].id
    keep["module_id"] = model.modules()[0].id
    keep["document_id"] = model.documents()[0].id
    model.attach_document(
        actor=GATE,
        document_id=keep["document_id"],
        content=b"%PDF-1.4\n%%EOF\n",
        name="paper.pdf",
        at=timezone.now(),
    )
    keep["level"] = 2
    keep["from_on"] = next(owner.from_on for owner in model.owners_of(2) if owner.from_on > today)


def _gather_article(keep: dict[str, Any]) -> None:
    """Publish an article for everyone, with a file and a picture."""
    file_id = files.store(PNG + b"article", name="page.png", at=timezone.now())
    keep["slug"], keep["article_id"], keep["revision_id"] = publish_with_file(file_id)
    keep["picture_name"] = "page"


def _gather_cases(council: Council) -> None:
    """Raise a priority 1 that nobody has phoned, with a file, open to one of the supplier's."""
    now, keep = timezone.now(), council.records
    keep["case_file_id"] = files.store(b"line 1", name="import.log", at=now)
    case = make_case(priority=1, at=now, enquiry_id=keep["number"], file_ids=[keep["case_file_id"]])
    keep["portal_user_id"] = make_portal_user(council.cast["shona.mcphail"])
    keep["case_number"] = keep["seat_number"] = case.pk
    keep["post_id"] = make_post()
    keep["release_id"], keep["upgrade_number"] = make_release(case), make_case(topic="upgrade").pk
    keep["licence_id"] = make_licence("Mapping")
    keep["person_id"] = seat_for(council.people["supplier"].account_id, case).pk


def ask(person: Person) -> tuple[int, int]:
    """Ask from a page with a screenshot; gives the number and the file."""
    # Files are kept by their content, so everybody's picture differs.
    picture = PNG + str(person.account_id).encode()
    shot = SimpleUploadedFile("shot.png", picture, content_type="image/png")
    said = {"subject": "The screen stays white", "text": "It stays white.", "screenshot": shot}
    # Whatever is suggested first.
    said["anyway"] = "yes"
    answer = person.browser().post("/ask/", said)
    number = resolve(answer.url).kwargs["number"]
    page = person.browser().get(f"/my-enquiries/{number}/").content.decode()
    found = re.search(rf"/my-enquiries/{number}/files/(\d+)/", page)
    assert found, "the thread shows no file"
    assert files.file_line(int(found[1]))
    return number, int(found[1])


def _feedback(keeper: Person) -> int:
    """Find feedback as those who keep articles would."""
    shown = keeper.browser().get("/help/feedback/all/").content.decode()
    found = re.search(r'href="/help/feedback/(\d+)/"', shown)
    assert found, "nobody in the demo council gave feedback"
    return int(found[1])


def _linked(council: Council, page: str, wanted: str) -> int:
    """Find a record as an administrator would: by the links on a page."""
    shown = council.people["ruaridh.munro"].browser().get(page).content.decode()
    found = re.search(f'href="{wanted}"', shown)
    assert found, f"{page} has no link like {wanted}"
    return int(found[1])

"""Every list page asks the database as often for many rows as for few."""

import re
from pathlib import Path

import pytest
from django.conf import settings
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from rooftree.platform.access import interface as access
from rooftree.platform.access.tests.factories import make_account
from rooftree.platform.audit import interface as audit
from rooftree.platform.mail import interface as mail
from rooftree.platform.mail.tests.kept_mail import add_to_disposal, make_hold, make_old_mail
from rooftree.platform.references.interface import Actor
from rooftree.platform.staff import interface as staff
from rooftree.support.knowledge.tests.factories import publish_row
from rooftree.support.knowledge.tests.questions import recur
from rooftree.support.knowledge.tests.synonyms import make_synonyms
from rooftree.support.supplier.tests.factories import (
    make_case,
    make_licence,
    make_portal_user,
    make_release,
)
from rooftree.support.supplier.tests.mailing import note_post
from rooftree.support.supplier.tests.seating import open_to, seat
from tests.architecture.council import ask

MORE = 6
GATE = Actor.system("list gate")


def more_mail_in(council):
    for number in range(MORE):
        text = (
            f"From: davie.kemp@council.example\r\nTo: {settings.MAILBOX_ADDRESS}\r\n"
            f"Subject: List {number}\r\nMessage-ID: <list-{number}@council.example>\r\n\r\nWords\r\n"
        )
        mail_id = mail.receive_mail(
            raw=text.encode(),
            recipients=[settings.MAILBOX_ADDRESS],
            envelope_sender=None,
            came_by="demo",
        )
        mail.settle_mail(mail_id=mail_id)


def more_machine_mail(council):
    for number in range(MORE):
        text = f"From: n{number}@example.org\r\nSubject: News\r\nList-Id: <n.example.org>\r\n\r\n{number}"
        mail_id = mail.receive_mail(
            raw=text.encode(),
            recipients=[settings.MAILBOX_ADDRESS],
            envelope_sender=None,
            came_by="demo",
        )
        mail.settle_mail(mail_id=mail_id)


def more_mail_out(council):
    for number in range(MORE):
        letter = mail.OutgoingMail(
            to=(f"reader{number}@example.org",),
            subject=f"List {number}",
            text="Words",
            about=None,
            is_automatic=False,
        )
        mail.send(actor=GATE, mail=letter)


def more_people(council):
    for number in range(MORE):
        make_account(f"list.person{number}", role="officer")


def more_audit(council):
    for number in range(MORE):
        audit.record_refusal(GATE, "access.refused", details={"path": f"/{number}/"})


def more_enquiries(council):
    for _ in range(MORE):
        ask(council.people["morven.baillie"])


def more_structure(council):
    for number in range(MORE):
        service = access.ensure_service(actor=GATE, key=f"list-{number}", name=f"List {number}")
        access.ensure_team(
            actor=GATE,
            key=f"list-{number}",
            name=f"List {number}",
            mailbox=f"list-{number}@council.example",
            service_id=service,
        )
        staff.keep_unit(name=f"List {number}")


def more_on_certificate(council):
    for _ in range(MORE):
        add_to_disposal(council.records["disposal_id"])


def more_old_mail(council):
    for _ in range(MORE):
        make_old_mail()


def more_articles(council):
    for number in range(MORE):
        publish_row(f"List {number}")


def more_feedback(council):
    writer = council.people["morven.baillie"].browser()
    for number in range(MORE):
        writer.post("/help/feedback/", {"text": f"List {number}"})


def more_holds(council):
    for _ in range(MORE):
        make_hold()


def more_synonyms(council):
    for number in range(MORE):
        make_synonyms(f"word{number}", f"other{number}")


def more_recurring(council):
    for number in range(MORE):
        recur(f"List {number}")


def more_licences(council):
    for number in range(MORE):
        make_licence(f"List {number}")


def more_releases(council):
    for number in range(MORE):
        make_release(make_case(), version=f"List {number}")
        make_case(topic="upgrade")


def more_supplier_post(council):
    for number in range(MORE):
        note_post(10_000_000 + number)


def more_cases(council):
    for number in range(MORE):
        make_case(subject=f"List {number}", at=timezone.now())


def more_seats(council):
    for number in range(MORE):
        seat(make_case(), name=f"List{number} Sim")


def more_seat_cases(council):
    for _ in range(MORE):
        open_to(council.records["person_id"], make_case(at=timezone.now()))


def more_portal_users(council):
    for number, username in enumerate(["isla.fergusson", "davie.kemp", "aileen.ross"]):
        make_portal_user(council.cast[username], name=f"list.{number}")


# Lists about one record: which of the council's records stands in the address.
OF_RECORD = {"mail.disposal": "disposal_id"}
# Address, reader, most queries of the page with its frame, and what adds rows.
LISTS = {
    "mail.received": ("callum.reid", 12, more_mail_in),
    "mail.outbox": ("callum.reid", 9, more_mail_out),
    "mail.keeping_due": ("ruaridh.munro", 9, more_old_mail),
    "mail.holds": ("ruaridh.munro", 9, more_holds),
    "mail.disposal": ("ruaridh.munro", 9, more_on_certificate),
    "access.people": ("ruaridh.munro", 8, more_people),
    # One of them for each kind of record that the lines name.
    "access.audit": ("nuala.byrne", 10, more_audit),
    "access.teams": ("ruaridh.munro", 9, more_structure),
    "access.services": ("ruaridh.munro", 8, more_structure),
    "access.units": ("ruaridh.munro", 7, more_structure),
    "access.roles": ("ruaridh.munro", 7, more_people),
    "enquiries.queue": ("callum.reid", 22, more_enquiries),
    "enquiries.machine_mail": ("callum.reid", 9, more_machine_mail),
    "enquiries.mine": ("morven.baillie", 5, more_enquiries),
    "enquiries.told": ("callum.reid", 9, more_enquiries),
    "model.model": ("nuala.byrne", 14, more_people),
    "jobs.list": ("ruaridh.munro", 12, more_mail_out),
    "supplier.cases": ("callum.reid", 16, more_cases),
    "supplier.portal_users": ("callum.reid", 10, more_portal_users),
    "supplier.people": ("callum.reid", 11, more_seats),
    "supplier.seat": ("supplier", 12, more_seat_cases),
    "supplier.licences": ("callum.reid", 11, more_licences),
    "supplier.post": ("callum.reid", 11, more_supplier_post),
    "supplier.releases": ("callum.reid", 13, more_releases),
    "knowledge.synonyms": ("callum.reid", 9, more_synonyms),
    "knowledge.recurring": ("callum.reid", 11, more_recurring),
    "knowledge.measures": ("callum.reid", 16, more_recurring),
    "knowledge.feedback_list": ("callum.reid", 11, more_feedback),
    "knowledge.guides": ("callum.reid", 12, more_articles),
}


def queries_of(person, address):
    browser = person.browser()
    # The first request of a session may write what later ones only read.
    browser.get(address)
    with CaptureQueriesContext(connection) as asked:
        answer = browser.get(address)
    assert answer.status_code == 200, address
    return [line["sql"] for line in asked]


def fault_in(few, many, most):
    if len(many) != len(few):
        return f"{len(few)} queries grew to {len(many)} with {MORE} more rows"
    return f"{len(few)} queries, pinned at {most}" if len(few) > most else ""


@pytest.mark.django_db
class ListPages:
    def test_are_all_pinned(self):
        views = Path(settings.CHECKOUT, "src").rglob("web/**/*_views.py")
        found = {
            name
            for view in views
            for name in re.findall(r'ListPage\(\s*name="([^"]+)"', view.read_text("utf-8"))
        }
        assert found
        assert found <= set(LISTS)

    @pytest.mark.parametrize("name", LISTS)
    def test_ask_no_more_for_more_rows(self, name, council):
        reader, most, add = LISTS[name]
        of = [council.records[OF_RECORD[name]]] if name in OF_RECORD else []
        person, address = council.people[reader], reverse(name, args=of)
        few = queries_of(person, address)
        add(council)
        many = queries_of(person, address)
        assert not (fault := fault_in(few, many, most)), f"{name}: {fault}\n" + "\n".join(many)

    def test_are_caught_when_they_ask_once_a_row(self):
        few, many = ["SELECT row"] * 3, ["SELECT row"] * (3 + MORE)
        assert fault_in(few, many, 20) == f"3 queries grew to {3 + MORE} with {MORE} more rows"
        assert fault_in(few, few, 2) == "3 queries, pinned at 2"
        assert fault_in(few, few, 3) == ""

import pytest
from django.core import mail

from rooftree.platform.access.actions.invite_colleague import new_account
from rooftree.platform.access.actions.sign_in_help import send_reset_link, send_username
from rooftree.platform.audit import interface as audit
from rooftree.platform.references.interface import Actor
from rooftree.platform.staff import interface as staff
from rooftree.platform.staff.tests.factories import make_colleague

STRANGER = Actor.anonymous()


def ask(address):
    return send_reset_link(actor=STRANGER, address=address, asked_from="the sign-in page")


class SendResetLink:
    def test_writes_only_to_the_address_on_the_account(self, officer):
        sent = ask(" OLIVE.OFFICER@council.example ")
        assert sent.was_sent
        [written] = mail.outbox
        assert written.to == ["olive.officer@council.example"]
        assert "/sign-in/new-password/" in written.body

    @pytest.mark.django_db
    def test_sends_nothing_where_there_is_no_account(self):
        assert not ask("nobody@council.example").was_sent
        assert mail.outbox == []
        [line], _ = audit.entries(audit.Wanted(what="access.sign_in_help_not_sent"))
        assert "nobody" not in str(line.details)

    def test_sends_nothing_to_a_closed_account(self, officer):
        officer.is_active = False
        officer.save()
        assert not ask(officer.email).was_sent
        assert mail.outbox == []

    def test_sends_the_invitation_again_to_somebody_without_a_password(self, db):
        new_account(staff.colleague(make_colleague("Jo Orr").pk))
        assert ask("jo.orr@council.example").was_sent
        assert mail.outbox[0].subject == "Set up your Rooftree account"

    def test_sends_three_an_hour_and_no_more(self, officer):
        assert [ask(officer.email).was_sent for _ in range(4)] == [True, True, True, False]
        assert len(mail.outbox) == 3
        assert send_username(actor=STRANGER, address=officer.email).was_sent


class SendUsername:
    def test_reminds_the_address_on_the_account(self, officer):
        send_username(actor=STRANGER, address=officer.email)
        assert "olive.officer" in mail.outbox[0].body
        assert mail.outbox[0].to == ["olive.officer@council.example"]

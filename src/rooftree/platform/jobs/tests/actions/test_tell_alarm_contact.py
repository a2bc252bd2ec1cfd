"""Mail an alarm to the colleague who is named for it."""

from datetime import UTC, date, datetime

import pytest
import time_machine

from rooftree.platform.jobs.actions.raise_alarm import end_alarms, raise_alarm
from rooftree.platform.jobs.interface import run_due_jobs
from rooftree.platform.jobs.models import Alarm, AlarmContact, SeenSchedule
from rooftree.platform.staff import interface as staff
from rooftree.platform.staff.tests.factories import make_absence, make_colleague

NOON = datetime(2026, 11, 23, 12, tzinfo=UTC)


@pytest.fixture(autouse=True)
def _at_noon(settings):
    settings.EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
    with time_machine.travel(NOON, tick=False):
        SeenSchedule.objects.create(name="jobs.toy", since_at=NOON)
        yield


@pytest.fixture
def ruaridh(db):
    person = make_colleague("Ruaridh Munro")
    AlarmContact.objects.create(pk=1, colleague=person)
    return person


def alarm() -> Alarm:
    alarm_id = raise_alarm(schedule="jobs.toy", kind="failed", words="It broke.", at=NOON)
    run_due_jobs()
    return Alarm.objects.get(pk=alarm_id)


@pytest.mark.django_db
class TellAlarmContact:
    def test_mails_the_named_colleague(self, ruaridh, mailoutbox):
        assert alarm().mailed_at == NOON
        assert mailoutbox[0].to == ["ruaridh.munro@council.example"]
        assert mailoutbox[0].subject == "Alarm: failed: jobs.toy"
        assert "It broke." in mailoutbox[0].body

    def test_mails_the_stand_in_of_somebody_away(self, ruaridh, mailoutbox):
        morag = make_colleague("Morag Kerr")
        make_absence(ruaridh, NOON.date(), NOON.date(), morag)
        alarm()
        assert mailoutbox[0].to == ["morag.kerr@council.example"]

    def test_mails_nobody_who_has_left(self, ruaridh, mailoutbox):
        staff.end_colleague(colleague_id=ruaridh.pk, left_on=date(2026, 11, 20))
        assert alarm().mailed_at is None
        assert mailoutbox == []

    def test_keeps_the_alarm_when_nobody_is_named(self, mailoutbox):
        assert alarm().mailed_at is None
        assert mailoutbox == []

    def test_tells_of_one_that_comes_and_goes_once_an_hour(self, ruaridh, mailoutbox):
        alarm()
        end_alarms(schedule="jobs.toy", at=NOON)
        second = alarm()
        assert second.mailed_at is None
        assert len(mailoutbox) == 1

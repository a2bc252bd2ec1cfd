"""Mail an alarm to the colleague who is named for it, or to whoever stands in."""

from django.conf import settings
from django.core.mail import send_mail
from django.db import transaction
from django.utils import timezone

from rooftree.platform.jobs.models import Alarm, AlarmContact
from rooftree.platform.jobs.schedules import title_of_schedule
from rooftree.platform.staff import interface as staff


@transaction.atomic
def tell_alarm_contact(*, alarm_id: int) -> bool:
    """Mail it once. Returns whether it was mailed: nobody may be named, or they have left."""
    alarm = Alarm.objects.select_for_update().get(pk=alarm_id)
    address = alarm_address()
    if alarm.mailed_at is not None or not address:
        return False
    send_mail(
        f"Alarm: {alarm.get_kind_display().lower()}: {title_of_schedule(alarm.schedule.name)}",
        f"{alarm.words}\n\nSee {settings.SITE_ADDRESS}/jobs/\n",
        None,
        [address],
    )
    alarm.mailed_at = timezone.now()
    alarm.save(update_fields=["mailed_at"])
    return True


def alarm_address() -> str:
    """Give the address that alarms go to today; empty where nobody is named or at work."""
    contact = AlarmContact.objects.first()
    if contact is None:
        return ""
    today = timezone.localdate()
    stand_in = staff.working_stand_in(contact.colleague_id, on=today)
    person = staff.colleague(stand_in or contact.colleague_id)
    has_left = person is None or (person.left_on is not None and person.left_on < today)
    return "" if has_left or person is None else person.email

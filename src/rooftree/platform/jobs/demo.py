"""The demo council's administrator is told of alarms."""

from rooftree.platform.jobs.actions.name_alarm_contact import name_alarm_contact
from rooftree.platform.jobs.queries.overview import alarm_contact_id
from rooftree.platform.references.interface import Actor
from rooftree.platform.slots.interface import DemoContext, DemoPartEntry


def load(context: DemoContext) -> None:
    """Name the administrator, unless somebody is named already."""
    if alarm_contact_id() is None:
        name_alarm_contact(
            actor=Actor.system("demo"),
            colleague_id=context.cast["ruaridh.munro"],
            on=context.today,
        )


DEMO_PART = DemoPartEntry(order=15, name="jobs", load=load)

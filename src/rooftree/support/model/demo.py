"""The demo council's support model: the shipped example, live since a few weeks."""

from dataclasses import replace
from datetime import date, datetime, timedelta

from django.conf import settings
from django.utils import timezone

from rooftree.platform.references.interface import Actor
from rooftree.platform.slots.interface import DemoContext
from rooftree.support.model.actions.load_model import load_model
from rooftree.support.model.queries.header import support_dates
from rooftree.support.model.rules.model_file import ContactPart, ModelFile, moved_by
from rooftree.support.model.rules.read_model_file import read_model_file

EXAMPLE = settings.CHECKOUT / "examples" / "support-model.toml"
WEEKS_LIVE = 4
# The roles of the paper that people of the demo council hold.
_CAST = {
    "Project lead": ("Morag Kerr", "morag.kerr@council.example"),
    "Systems officer": ("Callum Reid", "callum.reid@council.example"),
    "Housing Systems officer": ("Isla Fergusson", "isla.fergusson@council.example"),
    "Super User, Rents": ("Fatima Aziz", "fatima.aziz@council.example"),
    "Super User, Estates": ("Davie Kemp", "davie.kemp@council.example"),
    "Super User, Homelessness": ("Shona McPhail", "shona.mcphail@council.example"),
}


def load(context: DemoContext) -> None:
    """Load the example with a go-live some weeks before the demo's day.

    A model that already stands around that day is left as people changed it.
    """
    dates = support_dates()
    if dates and dates.go_live_on <= context.today <= dates.initial_period_ends_on:
        return
    example = read_model_file(EXAMPLE.read_bytes())
    model = _with_cast(_moved(example, context.today))
    at = datetime.combine(context.today, datetime.min.time(), timezone.get_default_timezone())
    load_model(actor=Actor.system("demo council"), model=model, at=at)


def _moved(model: ModelFile, today: date) -> ModelFile:
    """Move every date so that go-live is a Monday, some weeks before today."""
    monday = today - timedelta(days=today.weekday(), weeks=WEEKS_LIVE)
    return moved_by(model, monday - model.dates.go_live_on)


def _with_cast(model: ModelFile) -> ModelFile:
    return replace(model, contacts=tuple(_played(contact) for contact in model.contacts))


def _played(contact: ContactPart) -> ContactPart:
    name, email = _CAST.get(contact.title, ("", ""))
    return replace(contact, name=name, email=email) if name and not contact.name else contact

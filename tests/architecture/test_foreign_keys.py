"""Foreign keys point down the floors, and leave no name on what they point at."""

import pghistory
import pytest
from django.apps import apps
from django.db import models

from rooftree.config.modules import MODULES

HEIGHT = {module.split(".")[-1]: n for n, module in enumerate(MODULES)}


def key_faults(model: type[models.Model]) -> list[str]:
    """Say what is wrong with the model's foreign keys."""
    found = []
    for field in model._meta.local_fields + model._meta.local_many_to_many:
        if not isinstance(field, models.ForeignKey | models.ManyToManyField):
            continue
        target = field.remote_field.model
        if HEIGHT.get(target._meta.app_label, -1) > HEIGHT[model._meta.app_label]:
            found.append(f"{model._meta.label}.{field.name} points up at {target._meta.label}")
        if target._meta.app_label != model._meta.app_label and not field.remote_field.hidden:
            found.append(f"{model._meta.label}.{field.name} needs related_name='+'")
    return found


def _ours() -> list[type[models.Model]]:
    return [
        model
        for model in apps.get_models()
        if model._meta.app_label in HEIGHT and not issubclass(model, pghistory.models.Event)
    ]


class ForeignKeys:
    def test_go_down_and_leave_no_name_behind(self):
        assert [fault for model in _ours() for fault in key_faults(model)] == []

    @pytest.mark.parametrize(
        ("target", "name", "words"),
        [
            ("mail.InboundMail", "+", "points up"),
            ("files.StoredFile", "notes", "needs related_name"),
        ],
    )
    def test_refuse(self, target, name, words):
        app, model_name = target.split(".")
        key = models.ForeignKey(apps.get_model(app, model_name), models.PROTECT, related_name=name)
        attributes = {"__module__": __name__, "key": key}
        attributes["Meta"] = type("Meta", (), {"app_label": "staff", "apps": apps.__class__()})
        sample = type("Sample", (models.Model,), attributes)
        assert any(words in fault for fault in key_faults(sample))

"""Draw Django's forms with the parts of Rooftree's look."""

from pathlib import Path
from typing import Any

from django import forms
from django.conf import settings
from django.forms.boundfield import BoundField
from django.forms.renderers import DjangoTemplates
from django.template.backends.django import DjangoTemplates as Engine
from django.utils.functional import cached_property

_HERE = Path(__file__).parent
_CLASSES: tuple[tuple[type[forms.Widget], str], ...] = (
    (forms.CheckboxSelectMultiple, "govuk-checkboxes__input"),
    (forms.RadioSelect, "govuk-radios__input"),
    (forms.CheckboxInput, "govuk-checkboxes__input"),
    (forms.FileInput, "govuk-file-upload"),
    (forms.NumberInput, "govuk-input govuk-input--width-5"),
    (forms.Textarea, "govuk-textarea"),
    (forms.Select, "govuk-select"),
    (forms.MultiWidget, "govuk-input"),
    (forms.widgets.Input, "govuk-input"),
)
_WITHOUT_ERROR_CLASS = {"govuk-checkboxes__input", "govuk-radios__input"}


class LookField(BoundField):
    """A field bound to a form, which knows its class, its kind of layout and its error's target."""

    def build_widget_attrs(
        self, attrs: dict[str, Any], widget: forms.Widget | None = None
    ) -> dict[str, Any]:
        """Add the look's classes to what Django builds."""
        widget = widget or self.field.widget
        built = super().build_widget_attrs(attrs, widget)
        look = next((name for kind, name in _CLASSES if isinstance(widget, kind)), "")
        if look and self.errors and look not in _WITHOUT_ERROR_CLASS:
            look = f"{look} {look.split()[0]}--error"
        own = built.get("class") or widget.attrs.get("class") or ""
        built["class"] = f"{look} {own}".strip()
        return built

    @property
    def layout(self) -> str:
        """One box to tick, a group of boxes, or a control under its label."""
        if isinstance(self.field.widget, forms.CheckboxInput):
            return "tick"
        return "group" if self.use_fieldset else "control"

    @property
    def is_marked_optional(self) -> bool:
        """Whether "(optional)" goes after the label: not if the label says so itself."""
        field = self.field
        return not (field.required or field.disabled or "(optional)" in str(self.label))

    @property
    def error_target(self) -> str:
        """The id of the control that a line of the error summary leads to."""
        widget = self.field.widget
        if isinstance(widget, forms.MultiWidget):
            return f"{self.auto_id}_0" if widget.widgets else self.group_id
        if isinstance(widget, (forms.RadioSelect, forms.CheckboxSelectMultiple)):
            options = self.subwidgets
            return str(options[0].id_for_label) if options else self.group_id
        return self.id_for_label or self.group_id

    @property
    def group_id(self) -> str:
        """The id of the group that holds label, hint, error and control."""
        return f"{self.auto_id}_group"


class FormRenderer(DjangoTemplates):
    """Uses our templates for forms, fields and widgets, and Django's for the rest."""

    form_template_name = "web/forms/form.html"
    formset_template_name = "web/forms/formset.html"
    field_template_name = "web/forms/field.html"
    bound_field_class = LookField

    @cached_property
    def engine(self) -> Engine:
        """Look in our widgets folder before Django's own."""
        return self.backend(
            {
                "APP_DIRS": True,
                "DIRS": [
                    _HERE / "widget_templates",
                    Path(forms.__file__).parent / self.backend.app_dirname,
                ],
                "NAME": "rooftree_forms",
                "OPTIONS": {"debug": settings.DEBUG},
            }
        )

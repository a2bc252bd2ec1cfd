"""Forms whose faults are told in words a housing officer understands."""

from django import forms

_CHOSEN = (forms.ChoiceField, forms.BooleanField, forms.ModelChoiceField, forms.FileField)


def _missing_words(field: forms.Field, label: str) -> str:
    verb = "Choose" if isinstance(field, _CHOSEN) else "Enter"
    if isinstance(field, forms.BooleanField):
        return f"Tick “{label}”."
    thing = label.rstrip("?:.")
    if label.endswith("?"):
        return f"Answer “{label}”."
    return f"{verb} {_lower_first(thing)}."


def _lower_first(words: str) -> str:
    """Lower the first letter, but leave "UPRN" and "National Insurance number" as they are."""
    first, _, rest = words.partition(" ")
    is_name = (len(first) > 1 and first.isupper()) or rest[:1].isupper()
    return words if is_name else words[:1].lower() + words[1:]


class PlainWords:
    """Mixed into a form: missing and wrong answers are named by the field's own label."""

    fields: dict[str, forms.Field]

    def __init__(self, *args: object, **options: object) -> None:
        options.setdefault("label_suffix", "")
        super().__init__(*args, **options)
        for name, field in self.fields.items():
            self._plainly(name, field)

    def _plainly(self, name: str, field: forms.Field) -> None:
        label = str(field.label or name.replace("_", " ").capitalize())
        words = {"required": _missing_words(field, label)}
        if isinstance(field, forms.EmailField):
            wrong = "Enter an e-mail address like name@council.example."
            words["invalid"] = wrong
            for validator in field.validators:
                if getattr(validator, "code", "") == "invalid":
                    field.validators = [v for v in field.validators if v is not validator]
                    field.validators.append(type(validator)(message=wrong))  # type: ignore[call-arg]
        if isinstance(field, forms.IntegerField):
            words["invalid"] = f"Enter {_lower_first(label)} as a number, for example 12."
        if isinstance(field, forms.ChoiceField):
            words["invalid_choice"] = f"Choose {_lower_first(label)} from the list."
        default = _djangos_words(field)
        for key, sentence in words.items():
            if key not in default or field.error_messages.get(key) == default[key]:
                field.error_messages[key] = sentence


def _djangos_words(field: forms.Field) -> dict[str, str]:
    """Gather the words that Django gives a field of this type, as Django itself does."""
    words: dict[str, str] = {}
    for kind in reversed(type(field).__mro__):
        words.update(getattr(kind, "default_error_messages", {}))
    return words


class Form(PlainWords, forms.Form):
    """The form every page uses: plain words, and no colon after labels."""

"""The forms about how long mail is kept."""

from django import forms

from rooftree.platform.mail.rules.keeping import CLASSES, LONGEST_MONTHS
from rooftree.platform.web.interface import DateField, Form


class RuleForm(Form):
    """How long one class of mail is kept, from a day on."""

    mail_class = forms.ChoiceField(label="Class of mail", choices=list(CLASSES.items()))
    months = forms.IntegerField(
        label="Months kept",
        min_value=1,
        max_value=LONGEST_MONTHS,
        help_text="A person’s mail on an enquiry is kept so long after the enquiry was closed.",
        error_messages={
            "invalid": "Enter a whole number of months.",
            "min_value": "Enter 1 month or more.",
            "max_value": f"Enter {LONGEST_MONTHS} months or fewer.",
        },
    )
    from_on = DateField(label="From")
    basis = forms.CharField(
        label="On what basis",
        max_length=300,
        help_text="The line of your retention schedule, or the law.",
        error_messages={"required": "Say on what basis."},
    )
    is_confirmed = forms.BooleanField(
        label="This is our rule: dispose of mail by it",
        required=False,
        help_text="Without this, nothing is disposed of by the rule; what is due is only shown.",
    )


class HoldForm(Form):
    """What is held back from disposal, and why."""

    on_what = forms.CharField(
        label="What to keep",
        max_length=254,
        help_text=(
            "A person’s mail address, the number of an enquiry (ENQ-20391),"
            " or the number of one mail."
        ),
        error_messages={"required": "Enter an address or a number."},
    )
    why = forms.CharField(
        label="Why",
        max_length=500,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text="The claim, the request or the court’s order, and who asked.",
        error_messages={"required": "Say why."},
    )


class LiftForm(Form):
    """Why a hold is over."""

    why = forms.CharField(
        label="Why it is over",
        max_length=500,
        widget=forms.Textarea(attrs={"rows": 3}),
        error_messages={"required": "Say why it is over."},
    )


class PersonForm(Form):
    """Whose mail is looked for."""

    address = forms.EmailField(
        label="Mail address",
        max_length=254,
        error_messages={"required": "Enter a mail address."},
    )

"""The words of an article, and where it belongs."""

from typing import Any

from django import forms
from django.conf import settings
from django.http import HttpRequest

from rooftree.platform.references.interface import Actor
from rooftree.platform.web.interface import DateField, Form, UploadField
from rooftree.support.knowledge.actions.articles.given import Details, Words
from rooftree.support.knowledge.choices import ArticleKind, Audience
from rooftree.support.knowledge.choices import Form as Holds
from rooftree.support.knowledge.queries.articles.categories import library_choices
from rooftree.support.knowledge.queries.articles.named import articles_named, keeper_named
from rooftree.support.knowledge.queries.guides import every_guide
from rooftree.support.knowledge.web.articles.held_files import held_file, hold_upload

_TEXT = forms.Textarea(attrs={"rows": 16, "spellcheck": "true"})
_TEXT_NEEDED = "Enter the text, or give a file or a link."
_EVERYONE = (
    "Everyone means everyone: anybody who can open the sign-in page, also outside the council."
    " Name no tenant, no colleague and no address in it, and nothing that helps somebody break in."
)


def typed(request: HttpRequest) -> dict[str, Any]:
    """Give what was typed as it stands, for a form that is only looked at so far."""
    if request.method != "POST":
        return {}
    given: dict[str, Any] = {**request.POST.dict(), "help_keys": request.POST.getlist("help_keys")}
    upload = request.FILES.get("upload")
    if upload is not None and (upload.size or 0) <= settings.FILES_LARGEST_BYTES:
        given["held"] = hold_upload(upload)[2]
    return given


SERVICE_CLOSED = "This service was closed meanwhile. Choose another."


class WordsForm(Form):
    """What an article says. A file that was sent stays held while the form is put right."""

    title = forms.CharField(label="Title", help_text="As a colleague would ask it", max_length=200)
    body = forms.CharField(label="Text", max_length=100_000, widget=_TEXT)
    form = forms.ChoiceField(
        label="What readers get", choices=Holds.choices, widget=forms.RadioSelect, required=False
    )
    link = forms.URLField(
        label="Address of the link", required=False, max_length=500, assume_scheme="https"
    )
    upload = UploadField(label="File", required=False)
    keywords = forms.CharField(
        label="Other words for it",
        help_text="Words people search by that the text does not use, with commas between them",
        max_length=500,
        required=False,
    )
    what_changed = forms.CharField(
        label="What you changed",
        help_text="One line for the history",
        max_length=300,
        required=False,
    )
    version = forms.IntegerField(widget=forms.HiddenInput, required=False)
    held = forms.CharField(widget=forms.HiddenInput, required=False)

    def __init__(self, *args: Any, file_id: int | None = None, **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["body"].required = (self["form"].value() or Holds.TEXT) == Holds.TEXT
        self.fields["body"].error_messages["required"] = _TEXT_NEEDED
        token = self["held"].value() or ""
        self.file_id, self.held_name = held_file(token, file_id)

    @property
    def holds_more(self) -> bool:
        """Whether the article gives more than its text, or is about to."""
        return (self["form"].value() or Holds.TEXT) != Holds.TEXT or any(
            name in self.errors for name in ("form", "link", "upload")
        )

    def clean(self) -> dict[str, Any]:
        """Keep an upload whatever else is wrong, and ask for what the form of the article needs."""
        given = super().clean() or {}
        if upload := given.get("upload"):
            self.file_id, self.held_name, token = hold_upload(upload)
            self.data = self.data.copy()
            self.data["held"] = token
        holds = given.get("form") or Holds.TEXT
        if holds == Holds.LINK and not given.get("link") and "link" not in self.errors:
            self.add_error("link", "Enter the address that the article leads to.")
        if holds == Holds.FILE and self.file_id is None and "upload" not in self.errors:
            self.add_error("upload", "Choose the file that readers download.")
        return given

    def words(self) -> Words:
        """Give what was written, for the actions."""
        given = self.cleaned_data
        holds = given["form"] or Holds.TEXT
        return Words(
            title=given["title"],
            body=given["body"],
            form=Holds(holds),
            link=given["link"] if holds == Holds.LINK else "",
            file_id=self.file_id if holds == Holds.FILE else None,
            keywords=given["keywords"],
            what_changed=given["what_changed"],
        )


class DetailsForm(Form):
    """Where an article belongs, who reads it and when it is looked over again."""

    kind = forms.ChoiceField(label="Kind", choices=ArticleKind.choices, widget=forms.RadioSelect)
    category = forms.TypedChoiceField(label="Shelf", coerce=int)
    service = forms.TypedChoiceField(label="Service", coerce=int, empty_value=None, required=False)
    audience = forms.ChoiceField(
        label="Who reads it",
        choices=Audience.choices,
        widget=forms.RadioSelect,
        help_text=_EVERYONE,
    )
    review_due_on = DateField(label="Look it over again by", required=False)
    keeper = forms.CharField(
        label="Who keeps it up to date",
        help_text="Their work e-mail address",
        required=False,
        max_length=254,
    )
    related = forms.CharField(
        label="What to read next",
        help_text="One article a line: its title, or its address",
        required=False,
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 3}),
    )
    help_keys = forms.MultipleChoiceField(
        label="Pages", required=False, widget=forms.CheckboxSelectMultiple
    )

    def __init__(
        self, *args: Any, actor: Actor, article_id: int | None = None, **options: Any
    ) -> None:
        super().__init__(*args, **options)
        self._actor, self._article_id = actor, article_id
        # A shelf that was closed meanwhile stays the article's own.
        stands_on = self.initial.get("category")
        with_category = stands_on if isinstance(stands_on, int) else None
        choices = library_choices(actor=actor, with_category=with_category)
        self._choose("category", [("", "Choose a shelf"), *choices.categories])
        self._choose("service", [("", "All services"), *choices.services])
        pages = [
            (group.heading, [(line.key, line.title) for line in group.guides])
            for group in every_guide()
        ]
        self._choose("help_keys", pages)

    def _choose(self, name: str, choices: list[Any]) -> None:
        self.fields[name].choices = choices  # type: ignore[attr-defined]

    @property
    def chosen_pages(self) -> int:
        """How many pages show the article behind the cog."""
        return len(self["help_keys"].value() or [])

    def clean_keeper(self) -> int | None:
        """Find the colleague who has this address."""
        address: str = self.cleaned_data["keeper"]
        if not address:
            return None
        found = keeper_named(address)
        if found is None:
            raise forms.ValidationError(
                "No colleague has this address. Check it, or leave it empty."
            )
        return found

    def clean_related(self) -> tuple[int, ...]:
        """Find each article that was named."""
        lines = [line.strip() for line in self.cleaned_data["related"].splitlines() if line.strip()]
        found = articles_named(actor=self._actor, texts=lines)
        missing = [line for line in lines if line not in found]
        if missing:
            words = (
                f"No published article is called “{missing[0]}”. Give its title or its address,"
                " or take the line out if it was retired."
            )
            raise forms.ValidationError(words)
        ids = dict.fromkeys(found[line] for line in lines)
        return tuple(each for each in ids if each != self._article_id)

    def details(self) -> Details:
        """Give what was chosen, for the actions."""
        given = self.cleaned_data
        return Details(
            kind=given["kind"],
            category_id=given["category"],
            service_id=given["service"],
            audience=given["audience"],
            review_due_on=given["review_due_on"],
            keeper_id=given["keeper"],
            help_keys=tuple(given["help_keys"]),
            related_ids=given["related"],
        )

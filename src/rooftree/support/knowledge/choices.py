"""The fixed lists of this module that no law names."""

from django.db.models import TextChoices


class ArticleKind(TextChoices):
    """What an article is."""

    GUIDE = "guide", "Guide"
    FAQ = "faq", "FAQ"
    TRAINING = "training", "Training material"


class Form(TextChoices):
    """What a revision holds."""

    TEXT = "text", "Text"
    FILE = "file", "File"
    LINK = "link", "Link"


class Audience(TextChoices):
    """Who may read."""

    STAFF = "staff", "Staff who are signed in"
    EVERYONE = "everyone", "Everyone, on the sign-in page too"


class RevisionState(TextChoices):
    """How far a revision has come."""

    DRAFT = "draft", "Draft"
    REVIEW = "review", "In review"
    PUBLISHED = "published", "Published"
    REPLACED = "replaced", "Replaced"
    DROPPED = "dropped", "Dropped"
    OFFERED = "offered", "Newer text of the product"


class WhyNot(TextChoices):
    """Why an article did not help."""

    NOT_MY_QUESTION = "not-my-question", "It answers another question"
    UNCLEAR = "unclear", "I could not follow it"
    WRONG = "wrong", "It is not how the system works"
    OLD = "old", "It is out of date"
    OTHER = "other", "Something else"


class Source(TextChoices):
    """How we came to know that somebody asked."""

    ENQUIRY = "enquiry", "An enquiry to the team"
    ASKED_AGAIN = "asked-again", "Asked of a Super User"
    SEARCH = "search", "A search that found nothing of use"


class Place(TextChoices):
    """Where somebody searched, or opened an article."""

    HELP = "help", "Help behind the cog"
    LIBRARY = "library", "Guides and FAQs"
    ASKING = "asking", "While writing to the team"
    RECEIPT = "receipt", "The receipt of an enquiry"
    SIGN_IN = "sign-in", "The sign-in page"

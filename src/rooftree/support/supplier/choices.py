"""The fixed words that supplier cases are described with."""

from django.db.models import IntegerChoices, TextChoices


class Kind(TextChoices):
    """A request has neither priority nor target unless a site sets one; an incident has both."""

    REQUEST = "request", "Service request"
    INCIDENT = "incident", "Service incident"


class Topic(TextChoices):
    """What a case is for. The first three are requests, the rest incidents.

    "ISG" is the paper's own label, which it does not explain.
    """

    DOCUMENTATION = "documentation", "Documentation"
    RELEASE_PASSWORD = "release-password", "Password for a new release"
    FREE_LICENCE = "free-licence", "Licence free of charge"
    UPGRADE = "upgrade", "Upgrade"
    CLONE = "clone", "Clone of a database"
    PATCH = "patch", "Patch"
    TECHNICAL = "technical", "Technical issue of the application"
    ISG = "isg", "ISG issue of the application"
    BESPOKE = "bespoke", "Bespoke issue of the application"


class Status(TextChoices):
    """Where a case stands. The first two are the paper's own words."""

    ACTIVE = "active", "Active"
    WAITING = "waiting-for-customer", "Waiting for Customer"
    RESOLVED = "resolved", "Resolved"
    CLOSED = "closed", "Closed"


class Priority(IntegerChoices):
    """Table 1.1: of incidents only."""

    ONE = 1, "Priority 1"
    TWO = 2, "Priority 2"
    THREE = 3, "Priority 3"
    FOUR = 4, "Priority 4"


class Direction(TextChoices):
    """Which way a message went: in comes from the supplier."""

    IN = "in", "From the supplier"
    OUT = "out", "To the supplier"


class Author(TextChoices):
    """Who wrote a message. Only a person's is a response."""

    PERSON = "person", "A person"
    AUTOMATIC = "automatic", "A machine"


class Channel(TextChoices):
    """How a message went."""

    MAIL = "mail", "Mail"
    PORTAL = "portal", "Portal"
    PHONE = "phone", "Telephone"


class Clock(TextChoices):
    """Which of the supplier's two targets."""

    RESPONSE = "response", "Response"
    RESOLUTION = "resolution", "Resolution"


class Here(TextChoices):
    """The latest reason why a case stands where it does."""

    RAISED = "raised", "Raised"
    SUPPLIER_ASKED = "supplier-asked", "The supplier asked"
    PORTAL_SAYS = "portal-says", "The portal says so"
    REPLY_SENT = "reply-sent", "Our reply was sent"
    SENT_IN_PORTAL = "sent-in-portal", "Sent in the portal"
    BY_HAND = "by-hand", "Set by hand"
    SUPPLIER_RESOLVED = "supplier-resolved", "The supplier resolved it"
    CLOSED = "closed", "Closed"
    REOPENED = "reopened", "Opened again"

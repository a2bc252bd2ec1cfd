"""The fixed words that enquiries are described with."""

from django.db.models import TextChoices


class Status(TextChoices):
    """Where an enquiry stands."""

    NEW = "new", "New"
    IN_HAND = "in-hand", "In hand"
    WAITING_ASKER = "waiting-asker", "Waiting on the asker"
    WAITING_TEAM = "waiting-team", "Waiting on another team"
    WITH_SUPPLIER = "with-supplier", "With the supplier"
    CLOSED = "closed", "Closed"


class How(TextChoices):
    """How it reached the team."""

    MAIL = "mail", "Mail"
    PAGE = "page", "Ask page"
    SIGN_IN_PAGE = "sign-in-page", "Sign-in page"
    TELEPHONE = "telephone", "Telephone"
    DESK = "desk", "At a desk"
    OWN_INBOX = "own-inbox", "A colleague’s own inbox"


class Proof(TextChoices):
    """What is known about who wrote."""

    SIGNED_IN = "signed-in", "Signed in"
    PROVEN = "proven", "Sender proved"
    HELD = "held", "Address we hold, not proved"
    TEAM = "team", "Team’s mailbox, not proved"
    LOGGED = "logged", "Logged by a colleague"
    UNKNOWN = "unknown", "Not an address we hold"


class Urgency(TextChoices):
    """What the asker said, and what triage made of it."""

    PLAIN = "plain", "Not urgent"
    ASKED = "asked", "Asked as urgent"
    CONFIRMED = "confirmed", "Urgent"
    LOWERED = "lowered", "Asked as urgent, lowered"


class Trouble(TextChoices):
    """What stops somebody signing in."""

    PASSWORD = "password", "Forgotten password"
    USERNAME = "username", "Forgotten username"
    SECOND_FACTOR = "second-factor", "Lost second factor"
    LOCKED_OUT = "locked-out", "Locked out"
    NO_ACCOUNT = "no-account", "No account yet"
    LEAVER = "leaver", "Account of a leaver"
    WRONG_SERVICE = "wrong-service", "Wrong service"
    SINGLE_SIGN_ON = "single-sign-on", "Single sign-on refused"
    OTHER = "other", "Something else"


class Outcome(TextChoices):
    """Why an enquiry was closed."""

    ANSWERED = "answered", "Answered"
    HELPED_BY_LINK = "helped-by-link", "Helped by link"
    NOT_NEEDED = "not-needed", "No answer needed"
    NOT_OURS = "not-ours", "Not for the support team"
    SIGNED_IN = "signed-in", "Signed in since"


class Here(TextChoices):
    """The latest reason why an enquiry stands where it does."""

    NEW = "new", "New"
    TAKEN = "taken", "Taken"
    HANDED_BACK = "handed-back", "Handed back"
    HANDED_ON = "handed-on", "Handed on"
    OWNER_LEFT = "owner-left", "Owner left"
    HEIR_ELSEWHERE = "heir-elsewhere", "Owner left, and the heir works elsewhere"
    ASKER_REPLIED = "asker-replied", "Asker replied"
    PARTICIPANT_WROTE = "participant-wrote", "A participant wrote"
    OUTSIDER_WROTE = "outsider-wrote", "Somebody else wrote"
    REOPENED = "reopened", "Opened again"
    REOPENED_BY_TEAM = "reopened-by-team", "Opened again by the team"
    TEAM_ASKED = "team-asked", "Another team asked"
    TEAM_ANSWERED = "team-answered", "Answer in"
    ANSWERED = "answered", "Answered"
    BOUNCED = "bounced", "Mail came back"
    LINK_SENT = "link-sent", "Link sent"
    LINK_NOT_SENT = "link-not-sent", "Needs a person"
    CLOSED = "closed", "Closed"
    SIGNED_IN = "signed-in", "Signed in since"
    WITH_SUPPLIER = "with-supplier", "With the supplier"
    SUPPLIER_DONE = "supplier-done", "The supplier is done"


class About(TextChoices):
    """What a notice is about."""

    SIGN_IN = "sign-in", "Somebody can’t sign in"
    URGENT = "urgent", "An urgent enquiry"
    MINE = "mine", "An enquiry came to me"
    REPLIES = "replies", "An answer or reply on my enquiry"
    DUE_SOONER = "due-sooner", "First help is due soon or late: level 0 and urgent"
    DUE = "due", "First help is due soon or late: all other enquiries"
    ARTICLE = "article", "An article answers what I asked"
    SUPPLIER = "supplier", "The supplier answered or asked on a case"
    SUPPLIER_DUE = "case-due", "A target of the supplier is near or missed"
    SUPPLIER_LICENCE = "licence", "A licence or a release of the supplier needs a look"

"""Which pages guides show, as whom they are seen, and what of them."""

from dataclasses import dataclass
from pathlib import Path

from rooftree.config.run.bootstrap import CHECKOUT

SOURCE = CHECKOUT / "src" / "rooftree"
_TALL, _PLAIN, _LOW = 900, 640, 420


@dataclass(frozen=True, kw_only=True)
class Shot:
    """One picture. `view` is the file whose pages it shows, from `module` on; `follow` are links
    to go on by, `open_folded` a folded part to open, and `crop` the part of the page to show.
    """  # noqa: D205 - what the fields are is the summary

    name: str
    module: str
    view: str
    address: str
    who: str = ""
    follow: tuple[str, ...] = ()
    open_folded: str = ""
    crop: str = "main"
    tallest: int = _PLAIN
    also: tuple[str, ...] = ()
    around: int = 0

    @property
    def folder(self) -> Path:
        """Where the picture and its manifest stand."""
        return SOURCE / self.module / "help" / "pictures"

    @property
    def view_file(self) -> Path:
        """The file of the view."""
        return SOURCE / self.module / self.view


_ASKER, _DESK, _MANAGER, _ADMINISTRATOR = (
    *("morven.baillie", "callum.reid", "morag.kerr"),
    "ruaridh.munro",
)
_SUPER_USER = "fatima.aziz"
_ENQUIRIES, _MODEL, _KNOWLEDGE = "support/enquiries", "support/model", "support/knowledge"
_ACCESS, _CALENDARS, _MAIL = "platform/access", "platform/calendars", "platform/mail"
_FIRST_IN_QUEUE = "main td a[href*='/desk/']"

SHOTS = (
    Shot(
        name="sign-in",
        module=_ACCESS,
        view="web/sign_in_views.py",
        address="/sign-in/",
        also=("account/login.html",),
        around=16,
    ),
    Shot(
        name="cannot-sign-in",
        module=_ENQUIRIES,
        view="web/sign_in_views.py",
        address="/cannot-sign-in/",
        around=16,
        tallest=_TALL,
    ),
    Shot(
        name="ask-the-team",
        module=_ENQUIRIES,
        view="web/ask_views.py",
        address="/ask/",
        who=_ASKER,
        tallest=_TALL,
    ),
    Shot(
        name="my-enquiries",
        module=_ENQUIRIES,
        view="web/ask_views.py",
        address="/my-enquiries/",
        who=_ASKER,
    ),
    Shot(
        name="my-thread",
        module=_ENQUIRIES,
        view="web/ask_views.py",
        address="/my-enquiries/",
        who=_ASKER,
        follow=("main td a[href*='/my-enquiries/']",),
    ),
    Shot(
        name="desk-queue",
        module=_ENQUIRIES,
        view="web/desk_views.py",
        address="/desk/",
        who=_DESK,
        tallest=_TALL,
    ),
    Shot(
        name="enquiry",
        module=_ENQUIRIES,
        view="web/enquiry_views.py",
        address="/desk/",
        who=_DESK,
        follow=(_FIRST_IN_QUEUE,),
        tallest=_TALL,
    ),
    Shot(
        name="log-an-enquiry",
        module=_ENQUIRIES,
        view="web/desk_views.py",
        address="/desk/new/",
        who=_DESK,
        tallest=_TALL,
    ),
    Shot(
        name="support-model",
        module=_MODEL,
        view="web/model_views.py",
        address="/model/",
        who=_MANAGER,
        tallest=_TALL,
    ),
    Shot(
        name="owner-of-a-level",
        module=_MODEL,
        view="web/level_views.py",
        address="/model/",
        who=_MANAGER,
        follow=("main a:has-text('Change owner')",),
    ),
    Shot(
        name="people",
        module=_ACCESS,
        view="web/people_views.py",
        address="/accounts/",
        who=_ADMINISTRATOR,
        tallest=_LOW,
    ),
    Shot(
        name="roles",
        module=_ACCESS,
        view="web/role_views.py",
        address="/accounts/roles/",
        who=_ADMINISTRATOR,
    ),
    Shot(
        name="calendars",
        module=_CALENDARS,
        view="web/calendar_views.py",
        address="/calendars/",
        who=_ADMINISTRATOR,
    ),
    Shot(
        name="mail-received",
        module=_MAIL,
        view="web/received_views.py",
        address="/mail/",
        who=_DESK,
        tallest=_LOW,
    ),
    Shot(
        name="guides-and-faqs",
        module=_KNOWLEDGE,
        view="web/articles/library_views.py",
        address="/help/",
        who=_ASKER,
    ),
    Shot(
        name="write-an-article",
        module=_KNOWLEDGE,
        view="web/articles/editor_views.py",
        address="/help/new/",
        who=_DESK,
        tallest=_TALL,
    ),
    Shot(
        name="super-users",
        module=_KNOWLEDGE,
        view="web/people/super_user_views.py",
        address="/help/super-users/",
        who=_ASKER,
    ),
    Shot(
        name="asked-again",
        module=_KNOWLEDGE,
        view="web/people/asked_again_views.py",
        address="/help/asked-again/",
        who=_SUPER_USER,
        tallest=_TALL,
    ),
    Shot(
        name="feedback",
        module=_KNOWLEDGE,
        view="web/people/feedback_views.py",
        address="/help/feedback/",
        who=_ASKER,
    ),
    Shot(
        name="recurring-questions",
        module=_KNOWLEDGE,
        view="web/loop/recurring_views.py",
        address="/help/recurring/",
        who=_DESK,
    ),
)

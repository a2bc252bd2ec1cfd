"""What somebody asks, before it is an enquiry."""

from dataclasses import dataclass, field
from datetime import date

from rooftree.platform.staff import interface as staff
from rooftree.support.enquiries.choices import Proof, Urgency


@dataclass(frozen=True)
class Asker:
    """Who asks. An address that a colleague holds names the colleague."""

    name: str = ""
    address: str = ""
    telephone: str = ""
    colleague_id: int | None = None
    service_id: int | None = None


@dataclass(frozen=True)
class Tried:
    """What was tried at level 1 before asking."""

    guide: str = ""
    faq: str = ""
    super_user: str = ""


@dataclass(frozen=True)
class Origin:
    """Where in the product somebody stood when they asked."""

    help_key: str = ""
    record: str = ""
    release: str = ""


@dataclass(frozen=True)
class Question:
    """One question, however it came."""

    subject: str
    text: str
    how: str
    asker: Asker
    proof: str = Proof.UNKNOWN
    quoted: str = ""
    reply_to: str = ""
    is_sign_in: bool = False
    trouble: str = ""
    lane_reason: str = ""
    urgency: str = Urgency.PLAIN
    urgent_reason: str = ""
    origin: Origin = field(default_factory=Origin)
    tried: Tried = field(default_factory=Tried)
    file_ids: tuple[int, ...] = ()
    inbound_id: int | None = None
    claims_id: int | None = None
    continues_id: int | None = None

    @property
    def is_own_call(self) -> bool:
        """Whether the asker put it into lane 0 by their own mail or page."""
        return self.is_sign_in and self.how in {"mail", "sign-in-page"} and bool(self.asker.address)


def asker_at(address: str, *, on: date, name: str = "", telephone: str = "") -> Asker:
    """Name the colleague with this address; otherwise what the writer said of themselves."""
    held = staff.colleague_by_email(address, on=on) if address else None
    if held is None:
        return Asker(name=name[:120], address=address[:254], telephone=telephone[:40])
    return asker_of(held, telephone=telephone)


def asker_of(held: staff.ColleagueLine, *, telephone: str = "") -> Asker:
    """Give the asker for a colleague; the service only where there is just one."""
    return Asker(
        name=held.name,
        address=held.email,
        telephone=(telephone or held.telephone)[:40],
        colleague_id=held.id,
        service_id=held.service_ids[0] if len(held.service_ids) == 1 else None,
    )

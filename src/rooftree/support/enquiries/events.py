"""What happened here, for modules above."""

from dataclasses import dataclass


@dataclass(frozen=True)
class EnquiryMade:
    """An enquiry was made."""

    enquiry_id: int
    lane: int
    how: str


@dataclass(frozen=True)
class EnquiryAnswered:
    """The team wrote to the asker."""

    enquiry_id: int
    message_id: int


@dataclass(frozen=True)
class EnquiryClosed:
    """An enquiry was closed."""

    enquiry_id: int
    outcome: str


@dataclass(frozen=True)
class EnquiryReopened:
    """A closed enquiry opened again."""

    enquiry_id: int


@dataclass(frozen=True)
class SignInCallMade:
    """Somebody asked on the public page for a link or a username; help goes by a job."""

    message_id: int


@dataclass(frozen=True)
class NoticesToMail:
    """Colleagues are to be told by mail; `is_at_once` goes out of hours too."""

    notice_ids: tuple[int, ...]
    is_at_once: bool

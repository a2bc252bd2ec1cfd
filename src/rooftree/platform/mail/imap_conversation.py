"""One conversation with an IMAP server. It only ever reads: it opens folders read-only and peeks."""

import contextlib
import imaplib
import re
import socket
import ssl
import threading
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from rooftree.platform.mail.rules.clean_text import clean_line
from rooftree.platform.mail.rules.fetch_settings import FetchSettings
from rooftree.platform.mail.rules.imap_text import folder_name, imap_date, quoted

_UID = re.compile(rb"\bUID (\d+)")
_SIZE = re.compile(rb"\bRFC822\.SIZE (\d+)")
# An empty mail comes as a string and not as a counted block.
_EMPTY_BODY = re.compile(rb'BODY\[\](<0>)? ""')


class CannotFetch(Exception):
    """The folder can't be read now; the message says why in words, and holds no secret."""


class ConversationBroken(CannotFetch):
    """The server, or the way to it, ended the conversation midway."""


class MailRefused(Exception):
    """The server does not hand this one mail over, and goes on talking."""


class MailGone(Exception):
    """The mail is no longer in the folder."""


@dataclass(frozen=True)
class FolderState:
    """What the server says of a folder. Mails before `uid_next` are there, later ones get more."""

    uid_validity: int
    uid_next: int
    mails: int


@dataclass(frozen=True)
class Patience:
    """How many seconds each answer, and the whole conversation, may take."""

    answer: float
    whole: float


class Conversation:
    """A conversation after the sign-in."""

    def __init__(self, line: imaplib.IMAP4) -> None:
        self._line = line

    def examine(self, folder: str) -> FolderState:
        """Open the folder read-only. Raises CannotFetch where there is none."""
        status, said = self._ask(lambda: self._line.select(folder_name(folder), readonly=True))
        if status != "OK":
            message = f"The server opens no folder called {folder}: {_said(said)}"
            raise CannotFetch(message)
        validity, uid_next = self._told("UIDVALIDITY"), self._told("UIDNEXT")
        if validity is None:
            message = "The server gives the folder’s mails no lasting numbers (UIDVALIDITY)."
            raise CannotFetch(message)
        mails = int(said[0]) if said and said[0] and said[0].isdigit() else 0
        if uid_next is None:
            uid_next = max(self.uids("*"), default=0) + 1
        return FolderState(validity, uid_next, mails)

    def uids(self, span: str, *, since: date | None = None) -> list[int]:
        """Give the numbers of the mails in `first:last`, ascending; `since` looks at their dates."""
        asked = ["UID", span] + (["SINCE", imap_date(since)] if since else [])
        status, said = self._ask(lambda: self._line.uid("SEARCH", *asked))
        if status != "OK":
            message = f"The server does not say which mails there are: {_said(said)}"
            raise CannotFetch(message)
        words = b" ".join(each for each in said if isinstance(each, bytes)).split()
        return sorted({int(word) for word in words if word.isdigit()})

    def sizes(self, uids: Sequence[int]) -> dict[int, int]:
        """Give how many bytes the server says each mail has; mails that are gone are left out."""
        if not uids:
            return {}
        span = ",".join(map(str, uids))
        status, said = self._ask(lambda: self._line.uid("FETCH", span, "(UID RFC822.SIZE)"))
        if status != "OK":
            return {}
        found = {}
        for each in said:
            text = b"".join(each) if isinstance(each, tuple) else each or b""
            uid, size = _UID.search(text), _SIZE.search(text)
            if uid and size:
                found[int(uid[1])] = int(size[1])
        return found

    def content(self, uid: int, *, first_bytes: int | None = None) -> bytes:
        """Give the mail, or its beginning, and leave it unread. Raises MailRefused and MailGone."""
        part = "BODY.PEEK[]" + ("" if first_bytes is None else f"<0.{first_bytes}>")
        status, said = self._ask(lambda: self._line.uid("FETCH", str(uid), f"(UID {part})"))
        if status != "OK":
            message = f"The mail server refuses to give it: {_said(said)}"
            raise MailRefused(message)
        found = False
        for each in said:
            head = each[0] if isinstance(each, tuple) else each or b""
            number = _UID.search(b"".join(each) if isinstance(each, tuple) else head)
            if isinstance(each, tuple) and b"BODY[]" in head:
                return bytes(each[1])
            if _EMPTY_BODY.search(head):
                return b""
            found = found or bool(number and int(number[1]) == uid)
        if found:
            message = "The mail server names it, and gives nothing of it."
            raise MailRefused(message)
        raise MailGone

    def _told(self, name: str) -> int | None:
        _, said = self._line.response(name)
        return int(said[0]) if said and said[0] and said[0].isdigit() else None

    def _ask(self, question: Callable[[], tuple[str, list[Any]]]) -> tuple[str, list[Any]]:
        try:
            status, said = question()
        except imaplib.IMAP4.abort as fault:
            raise ConversationBroken(_BROKEN) from fault
        except imaplib.IMAP4.error as fault:
            # The server answered BAD: it understands the question no better the next time.
            return "BAD", [str(fault).encode()]
        except TimeoutError as fault:
            message = "The mail server took too long to answer. It goes on next time."
            raise ConversationBroken(message) from fault
        except OSError as fault:
            raise ConversationBroken(_BROKEN) from fault
        return status, said


@contextlib.contextmanager
def conversation(
    settings: FetchSettings, *, secret: str, patience: Patience, context: ssl.SSLContext
) -> Iterator[Conversation]:
    """Connect and sign in; `secret` is the password or the access token. Raises CannotFetch."""
    line = _connected(settings, patience.answer, context)
    # Each answer may be in time and all of them together take for ever.
    guard = threading.Timer(patience.whole, _cut, [line])
    guard.daemon = True
    guard.start()
    try:
        _sign_in(line, settings, secret)
        yield Conversation(line)
        with contextlib.suppress(imaplib.IMAP4.error, OSError):
            line.logout()
    finally:
        guard.cancel()
        with contextlib.suppress(imaplib.IMAP4.error, OSError):
            line.shutdown()


def _connected(settings: FetchSettings, seconds: float, context: ssl.SSLContext) -> imaplib.IMAP4:
    place = f"{settings.host}, port {settings.port}"
    line: imaplib.IMAP4 | None = None
    try:
        if settings.security == "tls":
            return imaplib.IMAP4_SSL(
                settings.host, settings.port, ssl_context=context, timeout=seconds
            )
        line = imaplib.IMAP4(settings.host, settings.port, timeout=seconds)
        if settings.security == "starttls":
            line.starttls(context)
    except ssl.SSLCertVerificationError as fault:
        message = f"The certificate of {place} can’t be trusted: {fault.verify_message}."
        reason = message
    except ssl.SSLError:
        reason = f"No encrypted conversation with {place} is possible. Is it TLS, or STARTTLS?"
    except socket.gaierror:
        reason = f"No server called {settings.host} is known. Check the name."
    except TimeoutError:
        reason = f"Nothing answers in time at {place}."
    except (imaplib.IMAP4.error, OSError) as fault:
        reason = f"No mail server answers at {place} ({type(fault).__name__})."
    else:
        return line
    if line is not None:
        with contextlib.suppress(imaplib.IMAP4.error, OSError):
            line.shutdown()
    raise CannotFetch(reason)


def _sign_in(line: imaplib.IMAP4, settings: FetchSettings, secret: str) -> None:
    user = settings.user_name
    try:
        if settings.proof != "password":
            proof = f"user={user}\x01auth=Bearer {secret}\x01\x01".encode()
            # A refusal comes as one more question, which an empty answer ends.
            answers = iter([proof])
            line.authenticate("XOAUTH2", lambda _: next(answers, b""))
        elif "AUTH=PLAIN" in line.capabilities:
            line.authenticate("PLAIN", lambda _: f"\0{user}\0{secret}".encode())
        elif "LOGINDISABLED" in line.capabilities:
            message = "The server takes no password without TLS or STARTTLS."
            raise CannotFetch(message)
        else:
            line.login(quoted(user), secret)
    except imaplib.IMAP4.abort as fault:
        raise ConversationBroken(_BROKEN) from fault
    except UnicodeEncodeError:
        message = "The server takes no user name or password with letters other than English ones."
        raise CannotFetch(message) from None
    except imaplib.IMAP4.error as fault:
        what = "password" if settings.proof == "password" else "token"
        message = f"The server refuses the user name or the {what}: {_without(fault, secret)}"
        raise CannotFetch(message) from None
    except TimeoutError as fault:
        message = "The mail server took too long over the sign-in."
        raise CannotFetch(message) from fault
    except OSError as fault:
        raise ConversationBroken(_BROKEN) from fault


def _cut(line: imaplib.IMAP4) -> None:
    with contextlib.suppress(OSError):
        line.socket().shutdown(socket.SHUT_RDWR)


def _said(said: Sequence[Any]) -> str:
    texts = [each.decode("utf-8", "replace") for each in said if isinstance(each, bytes)]
    return clean_line(" ".join(texts), longest=150) or "it does not say why."


def _without(fault: Exception, secret: str) -> str:
    """Give what the server said; one that says the secret back is not quoted."""
    text = clean_line(str(fault), longest=150)
    return "it does not say why." if secret and secret in str(fault) else text


_BROKEN = "The conversation with the mail server ended midway. It goes on next time."

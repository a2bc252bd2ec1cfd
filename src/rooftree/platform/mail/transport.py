"""The only place where mail leaves this process. Anything but LIVE never opens a socket."""

import smtplib
import ssl

from django.conf import settings

_SECONDS = 30
_FIRST_LASTING = 500
_READER_UNKNOWN = {550, 551, 553}


class RefusedForGood(Exception):
    """The relay won't take the mail, and asking again is no use."""

    def __init__(self, reason: str, *, is_reader_unknown: bool = False) -> None:
        super().__init__(reason)
        self.is_reader_unknown = is_reader_unknown


class RefusedForNow(Exception):
    """The relay can't be reached or can't take the mail now."""


def is_captured() -> bool:
    """Say whether mails are kept here to be read instead of sent."""
    return bool(settings.ENVIRONMENT != "LIVE")


def hand_over(raw: bytes, *, sender: str, to: str) -> None:
    """Give the mail to the site's relay. Raises RefusedForGood and RefusedForNow."""
    if is_captured():
        message = "This system is not LIVE, so no mail leaves it."
        raise RefusedForGood(message)
    if not settings.MAIL_RELAY_HOST:
        message = "No mail relay is set (ROOFTREE_MAIL_RELAY_HOST)."
        raise RefusedForNow(message)
    try:
        with _connected() as relay:
            relay.sendmail(sender, [to], raw)
    except smtplib.SMTPRecipientsRefused as fault:
        code, words = next(iter(fault.recipients.values()))
        _refuse(code, words, is_reader_unknown=code in _READER_UNKNOWN)
    except smtplib.SMTPResponseException as fault:
        _refuse(fault.smtp_code, fault.smtp_error, is_reader_unknown=False)
    except (smtplib.SMTPException, OSError) as fault:
        reason = f"The mail relay can’t be reached ({type(fault).__name__})."
        raise RefusedForNow(reason) from fault


def _connected() -> smtplib.SMTP:
    host, port = settings.MAIL_RELAY_HOST, settings.MAIL_RELAY_PORT
    context = ssl.create_default_context()
    relay: smtplib.SMTP
    if settings.MAIL_RELAY_TLS == "tls":
        relay = smtplib.SMTP_SSL(host, port, timeout=_SECONDS, context=context)
    else:
        relay = smtplib.SMTP(host, port, timeout=_SECONDS)
    try:
        if settings.MAIL_RELAY_TLS == "starttls":
            relay.starttls(context=context)
        if settings.MAIL_RELAY_USER:
            relay.login(settings.MAIL_RELAY_USER, settings.MAIL_RELAY_PASSWORD)
    except BaseException:
        relay.close()
        raise
    return relay


def _refuse(code: int, words: bytes | str, *, is_reader_unknown: bool) -> None:
    text = words.decode("utf-8", "replace") if isinstance(words, bytes) else words
    reason = f"The mail relay answered {code}: {' '.join(text.split())[:200]}"
    if code >= _FIRST_LASTING:
        raise RefusedForGood(reason, is_reader_unknown=is_reader_unknown)
    raise RefusedForNow(reason)

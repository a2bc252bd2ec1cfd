"""Ask our own SMTP listener whether it answers, and hand it our own mail."""

import smtplib

from django.conf import settings

from rooftree.platform.mail.transport import RefusedForNow

_SECONDS = 10
_EVERYWHERE = {"0.0.0.0": "127.0.0.1", "::": "::1", "": "127.0.0.1"}  # noqa: S104 - what it listens on


def knock() -> str:
    """Say what is wrong with the listener; empty when it answers as it should."""
    try:
        with _connected() as listener:
            code, _ = listener.noop()
    except (smtplib.SMTPException, OSError) as fault:
        return f"Nothing answers on port {settings.MAIL_LISTEN_PORT} ({type(fault).__name__})."
    return "" if code == _FINE else f"The listener answered {code}."


def hand_to_listener(raw: bytes, *, sender: str, to: str) -> None:
    """Give our own listener a mail, as a mail server would. Raises RefusedForNow."""
    try:
        with _connected() as listener:
            listener.sendmail(sender, [to], raw)
    except (smtplib.SMTPException, OSError) as fault:
        reason = f"Our own listener did not take it ({type(fault).__name__})."
        raise RefusedForNow(reason) from fault


def _connected() -> smtplib.SMTP:
    host = _EVERYWHERE.get(settings.MAIL_LISTEN_HOST, settings.MAIL_LISTEN_HOST)
    return smtplib.SMTP(host, settings.MAIL_LISTEN_PORT, timeout=_SECONDS)


_FINE = 250

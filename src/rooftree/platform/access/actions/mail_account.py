"""Write to an account, only ever at its own address."""

from django.conf import settings
from django.core.mail import send_mail
from django.template.loader import render_to_string

from rooftree.platform.access.models import Account


def mail_account(account: Account, template: str, **more: object) -> bool:
    """Send the plain text of `access/mail/<template>.txt`, whose first line is the subject.

    False where the mail was held back: mail to the address comes back, or it had too many.
    """
    context = {
        "site": settings.SITE_NAME,
        "site_address": settings.SITE_ADDRESS,
        "support": settings.MAILBOX_ADDRESS,
        "username": account.username,
        "name": account.shown_name,
        **more,
    }
    subject, _, text = (
        render_to_string(f"access/mail/{template}.txt", context).strip().partition("\n")
    )
    sent = send_mail(
        subject.strip(), text.strip() + "\n", settings.DEFAULT_FROM_EMAIL, [account.email]
    )
    return bool(sent)

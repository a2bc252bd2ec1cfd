"""What mails about an account have in common."""

from pathlib import Path

import pytest
from django.core import mail

from rooftree.platform import access
from rooftree.platform.access.actions.mail_account import mail_account

FOLDER = Path(access.__file__).parent / "templates" / "access" / "mail"
TEMPLATES = sorted(file.stem for file in FOLDER.glob("*.txt"))
MORE = {"link": "https://rooftree.example/x/", "by": "Ada Admin", "address": "jo@council.example"}


class MailAccount:
    @pytest.mark.parametrize("template", TEMPLATES)
    def test_says_where_to_find_help(self, officer, settings, template):
        mail_account(officer, template, **MORE)
        [written] = mail.outbox
        support = settings.MAILBOX_ADDRESS
        assert written.body.endswith(f"Answer this mail or write to {support} if you need help.\n")
        assert written.body.count(support) == 1
        assert "Nobody reads" not in written.body
        assert "&" not in written.body

    @pytest.mark.parametrize("template", ["invitation", "reset_link", "username"])
    def test_sends_those_who_still_cannot_sign_in_to_the_sign_in_page(
        self, officer, settings, template
    ):
        mail_account(officer, template, **MORE)
        assert "choose “I can’t sign in” on" in mail.outbox[0].body
        assert f"{settings.SITE_ADDRESS}/sign-in/\n" in mail.outbox[0].body
        assert "forgotten" not in mail.outbox[0].body

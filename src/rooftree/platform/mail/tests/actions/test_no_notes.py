from dataclasses import fields

import pytest
from django.apps import apps
from django.db import connection
from django.test.utils import CaptureQueriesContext

from rooftree.platform.mail.actions.deliver_copy import deliver_copy
from rooftree.platform.mail.actions.send import OutgoingMail, send
from rooftree.platform.mail.models import OutboundCopy
from rooftree.platform.mail.tests.factories import make_mailbox
from rooftree.platform.references.interface import Actor, Ref

OWN = ("mail_", "files_", "audit_", "procrastinate_")


class NoNoteLeaves:
    def test_a_mail_carries_words_and_files_only(self):
        assert {field.name for field in fields(OutgoingMail)} == {
            *("to", "subject", "text", "about", "is_automatic", "from_mailbox", "answers"),
            *("follows", "attachments", "to_name", "purpose", "leaves_after"),
        }

    def test_no_key_leads_from_mail_to_a_record_above(self):
        for model in apps.get_app_config("mail").get_models():
            for field in model._meta.get_fields():
                if field.many_to_one or field.one_to_one:
                    target = field.related_model._meta.app_label
                    assert target in {"mail", "files", "pghistory"}, f"{model}.{field.name}"

    @pytest.mark.django_db
    def test_sending_reads_no_table_of_a_module_above(self):
        make_mailbox()
        mail = OutgoingMail(("a@council.example",), "S", "T", about=Ref("enquiries.enquiry", 1))
        with CaptureQueriesContext(connection) as asked:
            outbound_id = send(actor=Actor.system("test"), mail=mail)
            deliver_copy(copy_id=OutboundCopy.objects.get(mail_id=outbound_id).pk)
        # Once a copy has left that is told, and what modules above do then is theirs.
        settled = max(n for n, query in enumerate(asked) if _settles(query["sql"]))
        above = {
            m._meta.db_table for m in apps.get_models() if not m._meta.db_table.startswith(OWN)
        }
        read = {
            table
            for table in above
            for query in asked[: settled + 1]
            if f'"{table}"' in query["sql"]
        }
        assert read == set()


def _settles(sql):
    return sql.startswith('UPDATE "mail_outboundcopy"')

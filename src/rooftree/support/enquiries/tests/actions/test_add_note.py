"""Notes: kept apart, and never mailed."""

import ast
from pathlib import Path

import pytest
from django.db import connection, transaction
from django.db.utils import Error

from rooftree.platform.access.interface import NotAllowed
from rooftree.platform.jobs.interface import run_due_jobs
from rooftree.platform.staff import interface as staff
from rooftree.support import enquiries
from rooftree.support.enquiries.actions.add_note import add_note
from rooftree.support.enquiries.actions.ask_team import TeamAsk, ask_team
from rooftree.support.enquiries.actions.reply_to_asker import reply_to_asker
from rooftree.support.enquiries.actions.work import close_enquiry, reopen_enquiry, take_enquiry
from rooftree.support.enquiries.models import Note
from rooftree.support.enquiries.queries.mine import my_thread
from rooftree.support.enquiries.queries.public_thread import public_thread
from rooftree.support.enquiries.tests.factories import NOW, make, rows, write

SECRET = "Xylophone-note-words-that-stay-here"
MODULE = Path(enquiries.__file__).parent
SENDERS = {"rooftree.platform.mail", "django.core.mail"}


def imports_of(path: Path) -> set[str]:
    """Name what a file imports, names taken from packages included."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found |= {node.module} | {f"{node.module}.{alias.name}" for alias in node.names}
    return found


def code() -> list[Path]:
    kept = [p for p in MODULE.rglob("*.py") if not {"tests", "migrations"} & set(p.parts)]
    assert len(kept) > 50
    return kept


@pytest.mark.django_db
class AddNote:
    def test_keeps_the_note_with_its_writer(self, cast):
        enquiry = make()
        add_note(actor=cast.actor("morag.kerr"), enquiry_id=enquiry.pk, text="Looks like a batch")
        note = Note.objects.get()
        assert (note.enquiry_id, note.author_name) == (enquiry.pk, "Morag Kerr")

    def test_refuses_those_outside_the_team(self, cast):
        enquiry = make()
        with pytest.raises(NotAllowed):
            add_note(actor=cast.actor("aileen.ross"), enquiry_id=enquiry.pk, text="Hello")
        assert not Note.objects.exists()

    @pytest.mark.parametrize(
        "sql", ["UPDATE enquiries_note SET text = ''", "DELETE FROM enquiries_note"]
    )
    def test_the_database_refuses_to_change_one(self, cast, sql):
        add_note(actor=cast.actor("morag.kerr"), enquiry_id=make().pk, text="x")
        with pytest.raises(Error), transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(sql)


class NotesAndMail:
    def test_no_file_that_reads_notes_can_send_mail(self):
        readers = [
            path
            for path in code()
            if any(name.endswith((".Note", ".models.note")) for name in imports_of(path))
        ]
        assert {path.name for path in readers} == {"__init__.py", "add_note.py", "thread.py"}
        for path in readers:
            sends = [n for n in imports_of(path) if any(n.startswith(s) for s in SENDERS)]
            assert sends == [], path

    def test_no_file_that_sends_mail_reads_a_thread_with_notes(self):
        senders = [
            path
            for path in code()
            if any(n.startswith(s) for n in imports_of(path) for s in SENDERS)
            and "actions" in path.parts
        ]
        assert senders
        for path in senders:
            assert not {n for n in imports_of(path) if "queries.thread" in n}, path

    @pytest.mark.django_db
    def test_nothing_done_to_an_enquiry_mails_its_note(
        self, cast, django_capture_on_commit_callbacks
    ):
        actor = cast.actor("morag.kerr")
        enquiry = make(is_urgent=True)
        add_note(actor=actor, enquiry_id=enquiry.pk, text=SECRET)
        take_enquiry(actor=actor, enquiry_id=enquiry.pk)
        team = staff.team_by_key("rents-control")
        ask_team(actor=actor, enquiry_id=enquiry.pk, ask=TeamAsk(text="Why?", team_id=team.id))
        reply_to_asker(actor=actor, enquiry_id=enquiry.pk, text="Not today", after="wait")
        write("Thank you\n", subject=f"Re: [{enquiry.reference}]")
        close_enquiry(actor=actor, enquiry_id=enquiry.pk, outcome="answered")
        reopen_enquiry(actor=actor, enquiry_id=enquiry.pk, reason="again")
        run_due_jobs(including_later=True)
        assert rows("mail.OutboundMail").count() >= 3
        assert all(SECRET not in row.text + row.subject for row in rows("mail.OutboundMail"))
        assert all(
            SECRET.encode() not in bytes(row.raw or b"") for row in rows("mail.OutboundCopy")
        )
        asker = cast.actor("morven.baillie")
        own = my_thread(actor=asker, enquiry_id=enquiry.pk, at=NOW)
        public = public_thread(actor=actor, enquiry_id=enquiry.pk)
        assert SECRET not in repr(own) + repr(public)

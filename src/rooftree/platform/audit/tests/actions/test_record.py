import pytest
from django.db import DatabaseError, transaction

from rooftree.platform.audit import interface as audit
from rooftree.platform.audit.models import AuditEntry
from rooftree.platform.references.interface import Actor, Ref

CLERK = Actor(kind="staff", name="Jo Orr", account_id=7)


@pytest.fixture(autouse=True)
def _labels():
    audit.register_labels({"toys.toy_painted": "Painted a toy"})


@pytest.mark.django_db
class Record:
    def test_keeps_who_what_and_to_which(self):
        audit.record(CLERK, "toys.toy_painted", subject=Ref("toys.toy", 3), details={"coats": 2})
        [line], total = audit.entries(audit.Wanted())
        assert total == 1
        assert (line.kind, line.words, line.actor_name) == ("done", "Painted a toy", "Jo Orr")
        assert (line.subject, line.details) == (Ref("toys.toy", 3), {"coats": 2})

    def test_refuses_a_label_that_nobody_registered(self):
        with pytest.raises(audit.LabelUnknown):
            audit.record(CLERK, "toys.unheard_of")

    def test_can_be_neither_changed_nor_removed(self):
        audit.record(CLERK, "toys.toy_painted")
        with pytest.raises(DatabaseError), transaction.atomic():
            AuditEntry.objects.update(actor_name="Somebody else")
        with pytest.raises(DatabaseError), transaction.atomic():
            AuditEntry.objects.all().delete()
        assert AuditEntry.objects.get().actor_name == "Jo Orr"

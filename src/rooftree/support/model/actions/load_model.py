"""Load a whole support model: afterwards the site says what the file says."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import datetime

from django.db import connection, transaction

from rooftree.platform.access import interface as access
from rooftree.platform.audit import interface as audit
from rooftree.platform.references.interface import Actor, Ref
from rooftree.platform.staff import interface as staff
from rooftree.support.model import permissions
from rooftree.support.model.actions import keep_contact
from rooftree.support.model.actions.attach_document import write_file
from rooftree.support.model.actions.change_level import level_values, take_mail
from rooftree.support.model.actions.choose_services import keep_services
from rooftree.support.model.actions.keep_rows import keep_same_rows, write_if_changed
from rooftree.support.model.actions.keep_staff import check_fits, keep_staff
from rooftree.support.model.actions.write_owners import write_owners
from rooftree.support.model.models import (
    AttachedDocument,
    Contact,
    CoveredModule,
    Environment,
    Header,
    Level,
    SupportDates,
)
from rooftree.support.model.rules.model_file import ContactPart, DocumentPart, LevelPart, ModelFile


@dataclass(frozen=True)
class Loaded:
    """How many things each part of the model had made, changed or removed."""

    parts: Mapping[str, int]

    @property
    def changed(self) -> int:
        """Give the number over all parts."""
        return sum(self.parts.values())


@transaction.atomic
def load_model(
    *, actor: Actor, model: ModelFile, at: datetime, files: Mapping[str, bytes] | None = None
) -> Loaded:
    """Make the site's model the one of the file; `files` holds contents by document key.

    Lines that the file no longer has are removed. Raises FileFaulty where the file can't stand
    beside the teams and services that exist already.
    """
    # Readers go on; another load or a change of owner waits.
    with connection.cursor() as cursor:
        cursor.execute("LOCK TABLE model_level IN EXCLUSIVE MODE")
    access.require(actor, permissions.EDIT_MODEL)
    check_fits(model)
    parts = {"staff": keep_staff(actor, model)}
    parts |= _plain_parts(model)
    for level in model.levels:
        take_mail(actor, level.mailbox)
    parts["levels"] = sum(_keep_level(level) for level in model.levels)
    parts["contacts"] = _keep_contacts(model.contacts)
    parts["documents"] = _keep_documents(model.documents, files or {}, at)
    loaded = Loaded(parts)
    if loaded.changed:
        details = {name: count for name, count in parts.items() if count}
        audit.record(actor, "model.loaded", subject=Ref("model.header", 1), details=details)
    return loaded


def _plain_parts(model: ModelFile) -> dict[str, int]:
    modules = {
        m.name.casefold(): {**asdict(m), "order": i} for i, m in enumerate(model.modules, start=1)
    }
    environments = {
        e.name.casefold(): {**asdict(e), "order": i}
        for i, e in enumerate(model.environments, start=1)
    }
    # The live one may move from one name to another: the mark is taken off first.
    live = {e.name.casefold() for e in model.environments if e.is_live}
    for row in Environment.objects.filter(is_live=True):
        if row.name.casefold() not in live:
            write_if_changed(row, {"is_live": False})
    return {
        "header": int(write_if_changed(Header.objects.first() or Header(), asdict(model.header))),
        "dates": int(
            write_if_changed(SupportDates.objects.first() or SupportDates(), asdict(model.dates))
        ),
        "services": keep_services(_service_ids(model)),
        "modules": keep_same_rows(CoveredModule, modules, lambda row: row.name.casefold()),
        "environments": keep_same_rows(Environment, environments, lambda row: row.name.casefold()),
    }


def _service_ids(model: ModelFile) -> list[int]:
    ids = {line.key: line.id for line in staff.services()}
    return [ids[line.key] for line in model.services]


def _keep_level(level: LevelPart) -> int:
    row = Level.objects.filter(pk=level.number).first() or Level(number=level.number)
    changed = write_if_changed(row, level_values(level))
    return int(changed) + len(write_owners(level.number, level.owners))


def _keep_contacts(contacts: tuple[ContactPart, ...]) -> int:
    rows = {keep_contact.identity_of(row): row for row in Contact.objects.all()}
    wanted = {contact.identity for contact in contacts}
    gone = [row.pk for identity, row in rows.items() if identity not in wanted]
    Contact.objects.filter(pk__in=gone).delete()
    changed = len(gone)
    for order, contact in enumerate(contacts, start=1):
        row = rows.get(contact.identity) or Contact()
        is_changed = write_if_changed(row, {**keep_contact.contact_values(contact), "order": order})
        changed += keep_contact.write_telephones(row, contact.telephones) or is_changed
    return changed


def _keep_documents(
    documents: tuple[DocumentPart, ...], files: Mapping[str, bytes], at: datetime
) -> int:
    """Keep the list of documents. One that names no file keeps what was attached on its page."""
    wanted = {
        d.key: {"key": d.key, "title": d.title, "pointed_to_from": d.pointed_to_from}
        for d in documents
    }
    changed = keep_same_rows(AttachedDocument, wanted, lambda row: row.key)
    for document in documents:
        if document.key in files:
            row = AttachedDocument.objects.get(key=document.key)
            name = document.file.replace("\\", "/").rpartition("/")[2]
            changed += write_file(row, content=files[document.key], name=name, at=at)
    return changed

"""The kinds of record of the support model whose history can be read."""

from collections.abc import Callable

from rooftree.platform.access import interface as access
from rooftree.platform.access.interface import HistoryKind, HistoryTable
from rooftree.platform.references.interface import Actor
from rooftree.support.model import interface as support_model
from rooftree.support.model.interface import SEE_MODEL
from rooftree.support.model.web.answers import model_url

Title = Callable[[Actor, int], str | None]


def _titled(words: str, name_of: Callable[[int], str] | None = None) -> Title:
    """Name a record to whoever may see the model; one that was removed keeps its kind's words."""

    def title(actor: Actor, record_id: int) -> str | None:
        if not access.may(actor, SEE_MODEL):
            return None
        return (name_of(record_id) if name_of else "") or words

    return title


def _contact_name(contact_id: int) -> str:
    line = support_model.contact(contact_id)
    return line.shown_name if line else ""


def _environment_name(environment_id: int) -> str:
    return next((e.name for e in support_model.environments() if e.id == environment_id), "")


def _module_name(module_id: int) -> str:
    return next((m.name for m in support_model.modules() if m.id == module_id), "")


def _document_title(document_id: int) -> str:
    line = support_model.document(document_id)
    return line.title if line else ""


HISTORIES = (
    HistoryKind(
        "model.header",
        (
            HistoryTable("model.Header", "Header"),
            HistoryTable("model.SupportDates", "Dates"),
        ),
        _titled("Head and dates of the support model"),
        lambda _id: model_url("header"),
    ),
    HistoryKind(
        "model.supportdates",
        (HistoryTable("model.SupportDates", "Dates"),),
        _titled("Dates of the support model"),
        lambda _id: model_url("dates"),
    ),
    HistoryKind(
        "model.level",
        (
            HistoryTable("model.Level", "Level", "number"),
            HistoryTable("model.Ownership", "Owner", "level_id"),
        ),
        _titled("A level of the support model", lambda number: f"Level {number}"),
        lambda number: model_url(f"level-{number}"),
    ),
    HistoryKind(
        "model.contact",
        (
            HistoryTable("model.Contact", "Contact"),
            HistoryTable("model.Telephone", "Telephone", "contact_id"),
        ),
        _titled("A contact that was removed", _contact_name),
        lambda _id: model_url("directory"),
    ),
    HistoryKind(
        "model.environment",
        (HistoryTable("model.Environment", "Environment"),),
        _titled("An environment that was removed", _environment_name),
        lambda _id: model_url("environments"),
    ),
    HistoryKind(
        "model.coveredmodule",
        (HistoryTable("model.CoveredModule", "Module"),),
        _titled("A module that was removed", _module_name),
        lambda _id: model_url("modules"),
    ),
    HistoryKind(
        "model.attacheddocument",
        (HistoryTable("model.AttachedDocument", "Document"),),
        _titled("A document of the support model", _document_title),
        lambda _id: model_url("documents"),
    ),
)

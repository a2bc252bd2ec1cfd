"""The kinds of record of the support model whose history can be read."""

from collections.abc import Callable, Mapping, Sequence

from django.utils import timezone

from rooftree.platform.access import interface as access
from rooftree.platform.access.interface import HistoryKind, HistoryTable
from rooftree.platform.references.interface import Actor
from rooftree.support.model import interface as support_model
from rooftree.support.model.interface import SEE_MODEL
from rooftree.support.model.web.answers import model_url

Names = Callable[[Sequence[int]], Mapping[int, str]]
Titles = Callable[[Actor, Sequence[int]], Mapping[int, str]]


def _titled(words: str, names_of: Names | None = None) -> Titles:
    """Name records to whoever may see the model; one that was removed keeps its kind's words."""

    def titles(actor: Actor, ids: Sequence[int]) -> Mapping[int, str]:
        if not access.may(actor, SEE_MODEL):
            return {}
        names = names_of(ids) if names_of else {}
        return {one: names.get(one) or words for one in ids}

    return titles


def _contact_names(_ids: Sequence[int]) -> Mapping[int, str]:
    return {c.id: c.shown_name for c in support_model.contacts(on=timezone.localdate())}


def _environment_names(_ids: Sequence[int]) -> Mapping[int, str]:
    return {e.id: e.name for e in support_model.environments()}


def _module_names(_ids: Sequence[int]) -> Mapping[int, str]:
    return {m.id: m.name for m in support_model.modules()}


def _document_titles(_ids: Sequence[int]) -> Mapping[int, str]:
    return {d.id: d.title for d in support_model.documents()}


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
        _titled("A level of the support model", lambda ids: {n: f"Level {n}" for n in ids}),
        lambda number: model_url(f"level-{number}"),
    ),
    HistoryKind(
        "model.contact",
        (
            HistoryTable("model.Contact", "Contact"),
            HistoryTable("model.Telephone", "Telephone", "contact_id"),
        ),
        _titled("A contact that was removed", _contact_names),
        lambda _id: model_url("directory"),
    ),
    HistoryKind(
        "model.environment",
        (HistoryTable("model.Environment", "Environment"),),
        _titled("An environment that was removed", _environment_names),
        lambda _id: model_url("environments"),
    ),
    HistoryKind(
        "model.coveredmodule",
        (HistoryTable("model.CoveredModule", "Module"),),
        _titled("A module that was removed", _module_names),
        lambda _id: model_url("modules"),
    ),
    HistoryKind(
        "model.attacheddocument",
        (HistoryTable("model.AttachedDocument", "Document"),),
        _titled("A document of the support model", _document_titles),
        lambda _id: model_url("documents"),
    ),
)

"""The head of the paper, its dates, and what it covers."""

from datetime import date

from rooftree.support.model.models import (
    AttachedDocument,
    CoveredModule,
    CoveredService,
    Environment,
    Header,
    SupportDates,
)
from rooftree.support.model.queries.lines import (
    CoveredServiceLine,
    DatesLine,
    DocumentLine,
    EnvironmentLine,
    HeaderLine,
    ModuleLine,
)


def header() -> HeaderLine | None:
    """Give the head of the paper; None before a model was loaded."""
    row = Header.objects.first()
    if row is None:
        return None
    return HeaderLine(
        row.project_name,
        row.author,
        row.version,
        row.created_on,
        row.amended_on,
        row.executive_officer,
    )


def support_dates() -> DatesLine | None:
    """Give both dates; None before a model was loaded."""
    row = SupportDates.objects.first()
    return DatesLine(row.go_live_on, row.initial_period_ends_on) if row else None


def go_live_on() -> date | None:
    """Give the day from which users are supported."""
    dates = support_dates()
    return dates.go_live_on if dates else None


def initial_period_ends_on() -> date | None:
    """Give the last day of the agreed initial period."""
    dates = support_dates()
    return dates.initial_period_ends_on if dates else None


def environments() -> list[EnvironmentLine]:
    """Give the environments, the live one first."""
    return [
        EnvironmentLine(row.pk, row.name, row.purpose, row.is_live, row.order)
        for row in Environment.objects.all()
    ]


def environment_names() -> list[str]:
    """Give the environments' names, the live one first."""
    return [line.name for line in environments()]


def modules() -> list[ModuleLine]:
    """Give what is supported: modules, then licensed components."""
    return [
        ModuleLine(row.pk, row.name, row.covers, row.is_component, row.order)
        for row in CoveredModule.objects.all()
    ]


def covered_services() -> list[CoveredServiceLine]:
    """Give the services whose staff are supported."""
    return [
        CoveredServiceLine(row.service_id, row.service.key, row.service.name)
        for row in CoveredService.objects.select_related("service")
    ]


def documents() -> list[DocumentLine]:
    """Give the documents that the paper points to."""
    return [
        DocumentLine(
            id=row.pk,
            key=row.key,
            title=row.title,
            pointed_to_from=row.pointed_to_from,
            file_id=row.file_id,
            file_name=row.file.name if row.file else "",
            attached_at=row.attached_at,
        )
        for row in AttachedDocument.objects.select_related("file")
    ]


def document(document_id: int) -> DocumentLine | None:
    """Give one of these documents."""
    return next((line for line in documents() if line.id == document_id), None)

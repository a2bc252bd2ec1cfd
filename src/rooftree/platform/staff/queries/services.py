"""Services."""

from rooftree.platform.staff.models import Service
from rooftree.platform.staff.queries.lines import ServiceLine


def services() -> list[ServiceLine]:
    """Give every service in use, by name."""
    return [_line(row) for row in Service.objects.filter(is_in_use=True)]


def every_service() -> list[ServiceLine]:
    """Give every service, in use or not, by name."""
    return [_line(row) for row in Service.objects.all()]


def service(key: str) -> ServiceLine | None:
    """Give the service with this key, in use or not."""
    row = Service.objects.filter(key=key).first()
    return _line(row) if row else None


def service_of_id(service_id: int) -> ServiceLine | None:
    """Give one service, in use or not."""
    row = Service.objects.filter(pk=service_id).first()
    return _line(row) if row else None


def _line(row: Service) -> ServiceLine:
    return ServiceLine(row.pk, row.key, row.name, row.is_in_use)

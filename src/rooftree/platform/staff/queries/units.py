"""The council's units."""

from rooftree.platform.staff.models import Unit
from rooftree.platform.staff.queries.lines import UnitLine


def units() -> list[UnitLine]:
    """Give every unit, by name."""
    return [_line(row) for row in Unit.objects.select_related("parent")]


def unit(unit_id: int) -> UnitLine | None:
    """Give one unit."""
    row = Unit.objects.select_related("parent").filter(pk=unit_id).first()
    return _line(row) if row else None


def _line(row: Unit) -> UnitLine:
    return UnitLine(row.pk, row.name, row.parent_id, row.parent.name if row.parent else "")

"""Read a staff list: CSV as spreadsheets write it, with a first line that names the columns."""

import csv
import io
from dataclasses import dataclass

COLUMNS = {
    "staff number": "staff_number",
    "number": "staff_number",
    "payroll number": "staff_number",
    "name": "name",
    "full name": "name",
    "email": "email",
    "e-mail": "email",
    "email address": "email",
    "e-mail address": "email",
    "job title": "job_title",
    "title": "job_title",
    "telephone": "telephone",
    "phone": "telephone",
    "unit": "unit",
    "service": "services",
    "services": "services",
}
_NEEDED = ("name", "email")
_MOST_ROWS = 20_000


class UnreadableList(Exception):
    """The file is no staff list; the message says what to put right."""


@dataclass(frozen=True)
class ListRow:
    """One line of the file as it was written. `services` None: the file has no such column."""

    line: int
    name: str
    email: str
    staff_number: str = ""
    job_title: str = ""
    telephone: str = ""
    unit: str = ""
    services: tuple[str, ...] | None = None


def read_rows(content: bytes) -> list[ListRow]:
    """Give the lines that hold anything, or raise UnreadableList."""
    text = _text(content)
    first, _, _ = text.lstrip("\n").partition("\n")
    delimiter = max(",;\t", key=first.count)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    try:
        lines = [(reader.line_num, cells) for cells in reader if any(c.strip() for c in cells)]
    except csv.Error as fault:
        message = f"Line {reader.line_num} can’t be read. Save the list as CSV again."
        raise UnreadableList(message) from fault
    if not lines:
        message = "The file is empty. Choose a staff list with a line for each colleague."
        raise UnreadableList(message)
    if len(lines) > _MOST_ROWS:
        message = f"The file has more than {_MOST_ROWS:,} lines. Split it."
        raise UnreadableList(message)
    fields = _fields(lines[0][1])
    return [_row(number, fields, cells) for number, cells in lines[1:]]


def _text(content: bytes) -> str:
    if content.startswith((b"PK\x03\x04", b"\xd0\xcf\x11\xe0")):
        message = "This is a spreadsheet. Save it as “CSV UTF-8” and choose that file."
        raise UnreadableList(message)
    if b"\x00" in content:
        message = "This file is not text. Save the list as “CSV UTF-8” and choose that file."
        raise UnreadableList(message)
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("cp1252", errors="replace")


def _fields(headings: list[str]) -> list[str]:
    fields = [COLUMNS.get(" ".join(h.lower().replace("_", " ").split()), "") for h in headings]
    if missing := [name for name in _NEEDED if name not in fields]:
        words = " and ".join(missing)
        message = f"The first line names no column {words}. It must name at least: name, email."
        raise UnreadableList(message)
    if doubled := {name for name in fields if name and fields.count(name) > 1}:
        message = f"Two columns are both the {' and the '.join(sorted(doubled))}. Leave one."
        raise UnreadableList(message.replace("_", " "))
    return fields


def _row(number: int, fields: list[str], cells: list[str]) -> ListRow:
    held = {
        field: " ".join(cell.split()) for field, cell in zip(fields, cells, strict=False) if field
    }
    services = None
    if "services" in fields:
        parts = held.get("services", "").replace("|", ";").split(";")
        services = tuple(part.strip() for part in parts if part.strip())
    return ListRow(
        line=number,
        name=held.get("name", ""),
        email=held.get("email", "").lower(),
        staff_number=held.get("staff_number", ""),
        job_title=held.get("job_title", ""),
        telephone=held.get("telephone", ""),
        unit=held.get("unit", ""),
        services=services,
    )

"""Write a list's rows as CSV or XLSX."""

import csv
import io
from collections.abc import Iterable, Sequence
from datetime import date, datetime
from decimal import Decimal

import xlsxwriter
from django.http import HttpResponse

from rooftree.platform.web.rules.plain_words import LONDON, harmless, plain

XLSX_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"

# A spreadsheet holds no more in one cell, and the writer would leave the whole cell out.
LONGEST_CELL = 32_767


def as_csv(name: str, headings: Sequence[str], rows: Iterable[Sequence[object]]) -> HttpResponse:
    """Answer with CSV that a spreadsheet opens as text and never runs."""
    text = io.StringIO()
    writer = csv.writer(text)
    writer.writerow([harmless(heading) for heading in headings])
    writer.writerows([[harmless(_csv_cell(value)) for value in row] for row in rows])
    # The mark at the start tells spreadsheets that the text is UTF-8.
    return _attachment("\ufeff" + text.getvalue(), "text/csv; charset=utf-8", f"{name}.csv")


def as_xlsx(name: str, headings: Sequence[str], rows: Iterable[Sequence[object]]) -> HttpResponse:
    """Answer with a workbook in which text is text, dates are dates and numbers are numbers."""
    held = io.BytesIO()
    book = xlsxwriter.Workbook(held, {"in_memory": True})
    sheet = book.add_worksheet("List")
    formats = {
        "date": book.add_format({"num_format": "d mmmm yyyy"}),
        "instant": book.add_format({"num_format": "d mmmm yyyy hh:mm"}),
    }
    bold = book.add_format({"bold": True})
    for column, heading in enumerate(headings):
        sheet.write_string(0, column, heading, bold)
        sheet.set_column(column, column, max(12, len(heading) + 2))
    for number, row in enumerate(rows, 1):
        for column, value in enumerate(row):
            _write(sheet, (number, column), value, formats)
    sheet.freeze_panes(1, 0)
    book.close()
    return _attachment(held.getvalue(), XLSX_TYPE, f"{name}.xlsx")


def _write(
    sheet: "xlsxwriter.worksheet.Worksheet",
    at: tuple[int, int],
    value: object,
    formats: dict[str, object],
) -> None:
    if isinstance(value, bool) or value is None:
        sheet.write_string(*at, plain(value))
    elif isinstance(value, datetime):
        local = value.astimezone(LONDON).replace(tzinfo=None)
        sheet.write_datetime(*at, local, formats["instant"])
    elif isinstance(value, date):
        sheet.write_datetime(*at, value, formats["date"])
    elif isinstance(value, (int, Decimal)):
        sheet.write_number(*at, value)
    else:
        # Never `write`: it would make a formula of text that begins with "=".
        sheet.write_string(*at, str(value)[:LONGEST_CELL])


def _csv_cell(value: object) -> object:
    if isinstance(value, datetime):
        return value.astimezone(LONDON).strftime("%Y-%m-%d %H:%M")
    if isinstance(value, bool) or value is None:
        return plain(value)
    return value


def _attachment(content: str | bytes, content_type: str, filename: str) -> HttpResponse:
    response = HttpResponse(content, content_type=content_type)
    response["Content-Disposition"] = f'attachment; filename="{filename}"'
    response["Cache-Control"] = "no-store"
    return response

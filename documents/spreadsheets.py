"""Rows as a CSV or a workbook, safe to open: no cell is ever read as a formula."""

import csv
import io
from collections.abc import Iterable, Sequence

from django.http import HttpResponse

KINDS = {
    "csv": "text/csv; charset=utf-8",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}
# What a spreadsheet takes for the beginning of a formula or a command, and what some strip before looking.
BEGINS_A_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "|", "%", "＝", "＋", "－", "＠")
LONGEST_CELL = 32_000


def safe(value: object) -> str:
    """The value as text that no spreadsheet calculates: an apostrophe goes before what would begin a formula."""
    text = "".join(char for char in str(value) if char in "\n\t" or ord(char) >= 32)[:LONGEST_CELL]
    if text.lstrip(" \u00a0\ufeff").startswith(BEGINS_A_FORMULA):
        return f"'{text}"
    return text


def as_csv(columns: Sequence[str], rows: Iterable[Sequence]) -> bytes:
    """The rows as CSV with a byte-order mark, every cell quoted and safe."""
    out = io.StringIO()
    writer = csv.writer(out, quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    writer.writerow([safe(one) for one in columns])
    writer.writerows([[safe(cell) for cell in row] for row in rows])
    return ("\ufeff" + out.getvalue()).encode()


def as_workbook(columns: Sequence[str], rows: Iterable[Sequence], *, title: str) -> bytes:
    """The rows as a workbook of text cells, headings frozen. No cell is a formula."""
    from openpyxl import Workbook
    from openpyxl.cell import WriteOnlyCell

    book = Workbook(write_only=True)
    sheet = book.create_sheet(title[:31])
    sheet.freeze_panes = "A2"
    for row in [columns, *rows]:
        cells = []
        for value in row:
            cell = WriteOnlyCell(sheet, value=safe(value))
            cell.data_type = "s"
            cells.append(cell)
        sheet.append(cells)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def answer(kind: str, name: str, columns: Sequence[str], rows: Iterable[Sequence]) -> HttpResponse:
    """The sheet as a download whose name says nothing of whom it is about. Raises KeyError for another kind."""
    body = as_csv(columns, rows) if kind == "csv" else as_workbook(columns, rows, title=name)
    response = HttpResponse(body, content_type=KINDS[kind])
    response["Content-Disposition"] = f'attachment; filename="{name}.{kind}"'
    return response

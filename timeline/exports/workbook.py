"""Events as an Excel workbook: sheets Events, Sources, Figures and About. The door to openpyxl.

The sheet Events has the columns of `timeline.exports.tables`; a date that is one certain day is a
real date, any other stays EDTF text, so that a month never becomes its first day. Texts are stored
as texts whatever they begin with, so no apostrophes are needed here. What a cell can't hold is
changed visibly: control characters become U+FFFD, a text is cut at 32,767 characters, and a number
keeps 15 digits.
"""

from __future__ import annotations

import io
import re
import zipfile
from datetime import date, datetime
from typing import TYPE_CHECKING, cast

from timeline._errors import Fault, InvalidAtlas
from timeline.events import FIGURE_COLUMNS, SOURCE_COLUMNS, figure_to_row, source_to_row
from timeline.exports.tables import (
    COLUMNS,
    Imported,
    Table,
    begins_formula,
    event_row,
    exact_day,
    first_item,
    needs_columns,
    read_rows,
    table_of,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence
    from pathlib import Path

    from openpyxl.cell import Cell
    from openpyxl.worksheet.worksheet import Worksheet

    from timeline.exports.export import Request

EVENTS, SOURCES, FIGURES, ABOUT = "Events", "Sources", "Figures", "About"

_NOT_IN_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
_ESCAPE = re.compile("_(?=x[0-9A-Fa-f]{4}_)")
_ESCAPED = re.compile("_x005F_", re.IGNORECASE)
_LONGEST = 32_767
_LONGEST_LINK = 2_000
_MOST_LINKS = 60_000
_FIRST_DAY = date(1900, 3, 1)  # Excel counts a 29 February 1900 that never was
_ADDRESSES: Mapping[str, Callable[[str], str]] = {"url": str, "source_urls": first_item}
_WIDTHS = {"title": 44, "summary": 60, "date_words": 20, "actors": 24, "people": 30, "note": 30}
_WIDTHS |= {"id": 30, "sources": 24, "source_titles": 40, "source_urls": 40, "url": 60, "": 14}


def write_xlsx(request: Request) -> bytes:
    """Write the table of an export as an Excel workbook."""
    return to_xlsx(table_of(request))


def to_xlsx(table: Table) -> bytes:
    """Write a workbook of the events, their sources, the figures, and where they come from."""
    from openpyxl import Workbook  # noqa: PLC0415 - only this format needs it

    book = Workbook()
    book.remove(book.worksheets[0])
    _fill(book.create_sheet(EVENTS), COLUMNS, _event_cells(table))
    used = dict.fromkeys(key for event in table.events for key in event.sources)
    used |= dict.fromkeys(figure.source for figure in table.figures)
    known = [table.sources[key] for key in used if key in table.sources]
    _fill(book.create_sheet(SOURCES), SOURCE_COLUMNS, map(source_to_row, known))
    figures = ({**figure_to_row(one), "value": one.value} for one in table.figures)
    _fill(book.create_sheet(FIGURES), FIGURE_COLUMNS, figures)
    _about(book.create_sheet(ABOUT), table, len(known))
    book.properties.creator = "Diplomatlas"
    book.properties.title = _text(table.title)[:255]
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def _event_cells(table: Table) -> Iterable[dict[str, object]]:
    for event in table.events:
        row: dict[str, object] = dict(event_row(table, event))
        if exact_day(event.date):
            row["date"] = event.date.earliest
        row |= {"date_earliest": event.date.earliest, "date_latest": event.date.latest}
        for column in ("lat", "lon"):
            row[column] = float(str(row[column])) if row[column] else None
        yield row


def _fill(sheet: Worksheet, columns: Sequence[str], rows: Iterable[Mapping[str, object]]) -> None:
    """Write a header and rows; the header stays in sight and can be filtered by."""
    from openpyxl.styles import Font  # noqa: PLC0415
    from openpyxl.utils import get_column_letter  # noqa: PLC0415

    for number, column in enumerate(columns, 1):
        sheet.cell(1, number, column).font = Font(bold=True)
        sheet.column_dimensions[get_column_letter(number)].width = _WIDTHS.get(column, _WIDTHS[""])
    links = 0
    for line, row in enumerate(rows, 2):
        for number, column in enumerate(columns, 1):
            cell = _at(sheet, line, number)
            _put(cell, row[column])
            if column in _ADDRESSES and links < _MOST_LINKS:
                links += _link(cell, _ADDRESSES[column](str(row[column])))
    sheet.freeze_panes = "B2"
    sheet.auto_filter.ref = sheet.dimensions


def _at(sheet: Worksheet, line: int, number: int) -> Cell:
    """Give a cell of a sheet that has no merged ones."""
    return cast("Cell", sheet.cell(line, number))


def _put(cell: Cell, value: object) -> None:
    """Store a value by its own kind; text stays text, even when Excel edits it."""
    if value is None or value == "":
        return
    if isinstance(value, date):
        if value >= _FIRST_DAY:
            cell.value = value
            cell.number_format = "yyyy-mm-dd"
            return
        value = value.isoformat()
    if isinstance(value, int | float):
        cell.value = value
        return
    text = _text(str(value))
    cell.value = text
    cell.data_type = "s"
    if begins_formula(text):
        cell.quotePrefix = True


def _text(text: str) -> str:
    """Make a text fit a cell; `_x0041_`, which Excel would read as A, is escaped."""
    text = _ESCAPE.sub("_x005F_", _NOT_IN_XML.sub("\ufffd", text))
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1]}…"


def _link(cell: Cell, url: str) -> bool:
    """Make a web address clickable; anything else stays text."""
    if len(url) > _LONGEST_LINK or not re.fullmatch(r"https?://[^\s\\]+", url, re.IGNORECASE):
        return False
    cell.hyperlink = _text(url)
    cell.style = "Hyperlink"
    return True


def _about(sheet: Worksheet, table: Table, sources: int) -> None:
    rows = (
        ("Title", table.title),
        ("Window", table.window),
        ("Events", len(table.events)),
        ("Sources", sources),
        ("Figures", len(table.figures)),
        ("View", table.link),
        ("Data hash", table.hash),
        ("Dates", "EDTF (ISO 8601-2). A date known to one day is a real date, any other is text."),
        ("precision", "site, city, region or country; given: the event's own coordinates."),
        ("Attribution", table.attribution),
        ("Made with", "Diplomatlas"),
    )
    sheet.column_dimensions["A"].width, sheet.column_dimensions["B"].width = 16, 90
    for line, (name, value) in enumerate(rows, 1):
        _put(_at(sheet, line, 1), name)
        _put(_at(sheet, line, 2), value)
        if name == "View":
            _link(_at(sheet, line, 2), str(value))


def read_xlsx(path: Path) -> Imported:
    """Read the events of a workbook that `to_xlsx` wrote, or one with the same first sheet.

    Raises `InvalidAtlas` when it is no workbook or its sheet is no table of events.
    """
    from openpyxl import load_workbook  # noqa: PLC0415
    from openpyxl.utils.exceptions import InvalidFileException  # noqa: PLC0415

    try:
        book = load_workbook(path, data_only=True)
    except (InvalidFileException, zipfile.BadZipFile, KeyError, ValueError, OSError):
        message = "is not an Excel workbook; save it as .xlsx"
        raise InvalidAtlas(Fault(path.name, 0, "", message)) from None
    sheet = book[EVENTS] if EVENTS in book.sheetnames else book.worksheets[0]
    lines = sheet.iter_rows(values_only=True)
    names = [str(name or "").strip() for name in next(lines, ())]
    needs_columns(path.name, names)
    rows = [
        (line, {name: _plain(cell) for name, cell in zip(names, cells, strict=False) if name})
        for line, cells in enumerate(lines, 2)
    ]
    return read_rows(path.name, rows)


def _plain(value: object) -> str:
    """Turn a cell back into text."""
    if value is None:
        return ""
    if isinstance(value, datetime):
        return value.date().isoformat()
    if isinstance(value, str):
        return _ESCAPED.sub("_", value)
    return repr(value) if isinstance(value, float) else str(value)

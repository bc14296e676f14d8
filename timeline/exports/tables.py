r"""Events as data tables: .csv and .geojson, written and read back.

A table holds the events in view with their sources inside, so that one file says everything. What
`read_csv` and `read_geojson` give back are the same events and sources: export and import are
inverse. Of the same rows, `timeline.exports.workbook` writes and reads .xlsx and
`timeline.exports.parquet` .parquet.

**Columns.** Those of an atlas (`EVENT_COLUMNS`), then `candidate`, and what a reader wants beside
them (`READABLE_COLUMNS`): first and last day that the date may mean, the date in words, where the
event stands on the map, and its sources. `precision` says how exact the place is: `site`, `city` or
`region` as the gazetteer has it, `country` when no more is known (then there is no `lat`, `lon`),
or `given` when the event brings its own coordinates. Only `given` coordinates are read back, or
those of a table without the column `precision`; all else the gazetteer knows.

The source columns are lists in the order of `sources`; a `;` inside an item is `\;`, a backslash
`\\`. An item is empty where the source says nothing.

**Formulas.** A spreadsheet runs a cell that begins with `=`, `+`, `-`, `@` (or their full-width
forms), and one that reads a CSV with `;` between its cells finds such beginnings after every `;`
and line end too. There, `guarded` puts an apostrophe before the sign (OWASP, "CSV Injection"), and
reading takes one away, so that nothing is lost.
"""

from __future__ import annotations

import csv
import io
import json
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from timeline._errors import Fault, InvalidAtlas, InvalidDate, InvalidRow
from timeline.atlas import read_text
from timeline.events import (
    EVENT_COLUMNS,
    EVENT_OPTIONAL_COLUMNS,
    SOURCE_COLUMNS,
    Event,
    Source,
    event_from_row,
    event_to_row,
    source_from_row,
    source_to_row,
)
from timeline.query import select

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from pathlib import Path

    from geo.gazetteer import Place
    from timeline.edtf import EventDate
    from timeline.events import Figure
    from timeline.exports.export import Request
    from timeline.view import View

READABLE_COLUMNS = ("date_earliest", "date_latest", "date_words", "lat", "lon", "precision")
SOURCE_LISTS = {
    "source_titles": "title",
    "source_outlets": "outlet",
    "source_dates": "date",
    "source_urls": "url",
    "source_languages": "language",
    "source_notes": "note",
}
COLUMNS = (*EVENT_COLUMNS, "candidate", *READABLE_COLUMNS, *SOURCE_LISTS)
LISTS = ("actors", "people", "corridors", "follows", "sources")
NUMBERS = ("lat", "lon")
GIVEN = "given"

_FORMULA = r"(?=[=+\-@\uff1d\uff0b\uff0d\uff20])"
_CELL_START = r"((?:^|[;\r\n\t])(?:[^\S\r\n\t]|[\"'])*)"
_UNGUARDED = re.compile(_CELL_START + _FORMULA)
_GUARDED = re.compile(_CELL_START + "'" + _FORMULA)
_BEGINS = re.compile(r"[\s\"']*" + _FORMULA)
_ITEM = re.compile(r"((?:[^\\;]|\\.)*)(?:;|$)", re.DOTALL)
_ESCAPED = re.compile(r"\\(.)", re.DOTALL)
_LONGEST_CELL = 10_000_000


@dataclass(frozen=True)
class Table:
    """The events of a view, their sources and figures, and what the file says about itself.

    `places` has where an event stands by its id. `title`, `window`, `link` and `hash` are shown
    to the reader and may be empty.
    """

    events: tuple[Event, ...]
    sources: Mapping[str, Source]
    places: Mapping[str, Place]
    figures: tuple[Figure, ...] = ()
    title: str = ""
    window: str = ""
    link: str = ""
    hash: str = ""
    attribution: str = ""

    def sources_of(self, event: Event) -> tuple[Source, ...]:
        """Give the sources of an event that are known, best first."""
        return tuple(self.sources[key] for key in event.sources if key in self.sources)


@dataclass(frozen=True)
class Imported:
    """What a table holds; rows that can't be used are set aside as faults with their line."""

    events: tuple[Event, ...]
    sources: tuple[Source, ...]
    faults: tuple[Fault, ...]


def table_of(request: Request) -> Table:
    """Take from an atlas what a view shows: events, and the figures of its states and window."""
    from timeline.exports.captions import ATTRIBUTION, caption, last_day, window_in_words  # noqa: PLC0415

    atlas, view, options = request.atlas, request.view, request.options
    events, day = tuple(select(atlas, view)), last_day(atlas, view, options.today)
    query = view.to_query()
    return Table(
        events,
        atlas.sources,
        atlas.places,
        tuple(figure for figure in atlas.figures if _in_view(figure, view)),
        title=options.title or caption(atlas, view, (), len(events), day)[0],
        window=window_in_words(atlas, view, day),
        link=f"{options.address}?{query}" if query else options.address,
        hash=atlas.hash,
        attribution=ATTRIBUTION,
    )


def write_csv(request: Request) -> bytes:
    """Write the table of an export as CSV."""
    return to_csv(table_of(request))


def write_geojson(request: Request) -> bytes:
    """Write the table of an export as GeoJSON."""
    return to_geojson(table_of(request))


def _in_view(figure: Figure, view: View) -> bool:
    named = {*view.actors, *([view.country] if view.country else [])}
    first, last = figure.period.earliest, figure.period.latest
    return (
        named <= set(figure.actors)
        and not (view.last and first and first > view.last)
        and not (view.first and last and last < view.first)
    )


def event_row(table: Table, event: Event) -> dict[str, str]:
    """Write an event as a row of `COLUMNS`, in plain text, not yet guarded against formulas."""
    row = event_to_row(event)
    place = table.places.get(event.id)
    if event.lat is not None:
        row["precision"] = GIVEN
    elif place is None or place.precision == "country":
        row["precision"] = "country" if event.country or place else ""
    else:
        row |= {"lat": repr(place.lat), "lon": repr(place.lon), "precision": place.precision}
    when = event.date
    row["date_earliest"] = when.earliest.isoformat() if when.earliest else ""
    row["date_latest"] = when.latest.isoformat() if when.latest else ""
    row["date_words"] = when.in_words()
    cited = [
        source_to_row(table.sources[key]) if key in table.sources else {} for key in event.sources
    ]
    for column, field in SOURCE_LISTS.items():
        row[column] = _joined([source.get(field, "") for source in cited])
    return {column: row[column] for column in COLUMNS}


def to_csv(table: Table, *, bom: bool = True) -> bytes:
    """Write CSV (RFC 4180) in UTF-8; with a byte order mark, as Excel needs to know it is that."""
    out = io.StringIO(newline="")
    writer = csv.writer(out)
    writer.writerow(COLUMNS)
    for event in table.events:
        row = event_row(table, event)
        writer.writerow([row[c] if c in NUMBERS else guarded(row[c]) for c in COLUMNS])
    return out.getvalue().encode("utf-8-sig" if bom else "utf-8")


def to_geojson(table: Table) -> bytes:
    """Write GeoJSON (RFC 7946): a point for what has a place, else a null geometry.

    The properties are those of a row with lists as arrays and the sources as objects.
    """
    collection = {
        "type": "FeatureCollection",
        "diplomatlas": about(table),
        "features": [_feature(table, event) for event in table.events],
    }
    text = json.dumps(collection, ensure_ascii=False, separators=(",", ":"))
    return text.replace('{"type":"Feature",', '\n{"type":"Feature",').encode()


def about(table: Table) -> dict[str, str]:
    """Give what a file says about itself, without what is empty."""
    names = ("title", "window", "link", "hash", "attribution")
    return {name: value for name in names if (value := getattr(table, name))}


def _feature(table: Table, event: Event) -> dict[str, Any]:
    row: dict[str, Any] = event_row(table, event)
    lat, lon = row.pop("lat"), row.pop("lon")
    for column in SOURCE_LISTS:
        del row[column]
    for column in LISTS:
        row[column] = [item for item in row[column].split(";") if item]
    row["candidate"] = event.candidate
    row["sources"] = [
        source_to_row(table.sources[key]) if key in table.sources else {"id": key}
        for key in event.sources
    ]
    point = {"type": "Point", "coordinates": [float(lon), float(lat)]} if lat else None
    return {"type": "Feature", "id": event.id, "geometry": point, "properties": row}


def guarded(text: str) -> str:
    """Put an apostrophe before every sign that a spreadsheet would take for a formula's."""
    return _UNGUARDED.sub(r"\1'", text)


def unguarded(text: str) -> str:
    """Take away what `guarded` put in; `unguarded(guarded(text)) == text`."""
    return _GUARDED.sub(r"\1", text)


def begins_formula(text: str) -> bool:
    """Say whether a spreadsheet might take a cell for a formula."""
    return _BEGINS.match(text) is not None


def read_csv(path: Path) -> Imported:
    """Read a CSV of events, one that this module wrote or one written by hand.

    Cells may be separated by commas, semicolons or tabs. Raises `InvalidAtlas` when the file is no
    such table at all.
    """
    text = read_text(path).replace("\0", "\ufffd")
    head = text.partition("\n")[0]
    delimiter = max(",;\t", key=head.count)
    csv.field_size_limit(_LONGEST_CELL)
    reader = csv.DictReader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    rows: list[tuple[int, dict[str, str]]] = []
    try:
        needs_columns(path.name, reader.fieldnames or ())
        line = reader.line_num + 1
        for cells in reader:
            row = {key: unguarded(_unix(cell)) for key, cell in cells.items() if key and cell}
            rows.append((line, row))
            line = reader.line_num + 1
    except csv.Error as error:
        message = f"can't be read ({error}); every quoted cell ends with a quote"
        raise InvalidAtlas(Fault(path.name, reader.line_num, "", message)) from None
    return read_rows(path.name, rows)


def read_geojson(path: Path) -> Imported:
    """Read the features of a GeoJSON file as events; raises `InvalidAtlas` if it has none."""
    try:
        data = json.loads(read_text(path))
    except json.JSONDecodeError as error:
        raise InvalidAtlas(
            Fault(path.name, error.lineno, "", f"is not JSON: {error.msg}")
        ) from None
    except RecursionError:
        message = "is nested too deeply to be read"
        raise InvalidAtlas(Fault(path.name, 0, "", message)) from None
    features = data.get("features") if isinstance(data, dict) else None
    if not isinstance(features, list):
        message = "has no features; it should be a FeatureCollection of events"
        raise InvalidAtlas(Fault(path.name, 0, "features", message))
    return read_rows(path.name, [(i, _feature_row(one)) for i, one in enumerate(features, 1)])


def _feature_row(feature: object) -> dict[str, str]:
    """Turn a feature back into the row of a table; what has another shape becomes empty."""
    one = feature if isinstance(feature, dict) else {}
    properties, geometry = one.get("properties"), one.get("geometry")
    row = nested_row(properties if isinstance(properties, dict) else {})
    if isinstance(geometry, dict) and geometry.get("type") == "Point":
        pair = geometry.get("coordinates")
        if isinstance(pair, list) and len(pair) > 1:
            row["lon"], row["lat"] = repr(pair[0]), repr(pair[1])
    return row


def nested_row(values: Mapping[str, Any]) -> dict[str, str]:
    """Turn values with lists and source objects into the row of a table."""
    row = {key: _cell(value) for key, value in values.items() if key != "sources"}
    cited = values.get("sources")
    if isinstance(cited, list) and cited and all(isinstance(source, dict) for source in cited):
        row["sources"] = ";".join(_cell(source.get("id")) for source in cited)
        for column, field in SOURCE_LISTS.items():
            row[column] = _joined([_cell(source.get(field)) for source in cited])
    else:
        row["sources"] = _cell(cited)
    return row


def _cell(value: object) -> str:
    if value is None or value is False:
        return ""
    if value is True:
        return "yes"
    return ";".join(map(_cell, value)) if isinstance(value, list) else str(value)


def needs_columns(file: str, names: Iterable[str]) -> None:
    """Raise `InvalidAtlas` naming the columns that a table of events can't do without."""
    present = {name.strip() for name in names if name}
    missing = [c for c in EVENT_COLUMNS if c not in present and c not in EVENT_OPTIONAL_COLUMNS]
    if missing:
        message = "the column is missing; add it"
        raise InvalidAtlas(Fault(file, 1, ",".join(missing), message))


def read_rows(file: str, rows: Iterable[tuple[int, Mapping[str, str]]]) -> Imported:
    """Read numbered rows in plain text; bad ones, and ids given twice, become faults."""
    events: dict[str, Event] = {}
    sources: dict[str, Source] = {}
    faults: list[Fault] = []
    for line, row in rows:
        if not any(row.values()):
            continue
        try:
            event = event_from_row(_own_columns(row))
        except InvalidRow as error:
            faults += [Fault(file, line, field, why) for field, why in error.problems]
            continue
        if event.id in events:
            message = f"'{event.id}' is there already; ids are unique"
            faults.append(Fault(file, line, "id", message))
            continue
        events[event.id] = event
        for source in _cited(row, event.sources):
            try:
                sources.setdefault(source["id"], source_from_row(source))
            except (InvalidRow, InvalidDate) as error:
                faults.append(Fault(file, line, "sources", f"{source['id']}: {error}"))
    return Imported(tuple(events.values()), tuple(sources.values()), tuple(faults))


def _own_columns(row: Mapping[str, str]) -> dict[str, str]:
    """Keep what an event consists of; coordinates of the gazetteer are not the event's own."""
    known = {*EVENT_COLUMNS, *EVENT_OPTIONAL_COLUMNS}
    own = {key: value for key, value in row.items() if key in known}
    if row.get("precision", "") not in {"", GIVEN}:
        own |= {"lat": "", "lon": ""}
    for column in ("id", "type", "date", "title", "actors", "status"):
        own.setdefault(column, "")
    return own


def _cited(row: Mapping[str, str], ids: Sequence[str]) -> list[dict[str, str]]:
    """Give the rows of the sources inside an event's row; one without a title is only an id."""
    lists = {field: _taken_apart(row.get(column, "")) for column, field in SOURCE_LISTS.items()}
    found = []
    for i, key in enumerate(ids):
        fields = {field: items[i] if i < len(items) else "" for field, items in lists.items()}
        if fields["title"]:
            found.append(
                {column: fields.get(column, "") for column in SOURCE_COLUMNS} | {"id": key}
            )
    return found


def _joined(items: Sequence[str]) -> str:
    return ";".join(item.replace("\\", "\\\\").replace(";", "\\;") for item in items)


def _taken_apart(cell: str) -> list[str]:
    return [_ESCAPED.sub(r"\1", item).strip() for item in _ITEM.findall(cell)] if cell else []


def first_item(cell: str) -> str:
    """Give the first item of a source column."""
    return (_taken_apart(cell) or [""])[0]


def _unix(cell: str) -> str:
    """Give a cell over several lines the same line ends on every system."""
    return cell.replace("\r\n", "\n").replace("\r", "\n")


def exact_day(when: EventDate) -> bool:
    """Say whether a date is one certain day, which a spreadsheet can hold as a date."""
    return when.precision == "day" and not when.uncertain and not when.approximate

"""An atlas: a folder with events.csv, sources.csv, figures.csv and corridors.geojson, read whole.

Good rows are kept, bad ones set aside as faults with their line and field; nothing is lost in
silence. A file that can't be read at all (no folder, no events.csv, a missing column, not UTF-8)
raises `InvalidAtlas`.
"""

from __future__ import annotations

import csv
import hashlib
import io
import json
import re
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Protocol, TypeVar

from geo import corridor_file, gazetteer
from timeline._errors import Fault, InvalidAtlas, InvalidRow
from timeline.events import (
    EVENT_COLUMNS,
    EVENT_OPTIONAL_COLUMNS,
    FIGURE_COLUMNS,
    SOURCE_COLUMNS,
    Event,
    Figure,
    Source,
    event_from_row,
    event_to_row,
    figure_from_row,
    figure_to_row,
    source_from_row,
    source_to_row,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence
    from pathlib import Path

    from geo.corridors import Corridors
    from geo.gazetteer import Place

__all__ = ["Atlas", "Fault", "content_hash", "load"]

EVENTS, SOURCES, FIGURES = "events.csv", "sources.csv", "figures.csv"
CORRIDORS = "corridors.geojson"
_ID = re.compile(r'"id"\s*:\s*"([^"]*)"')
_OPTIONAL = frozenset({*EVENT_OPTIONAL_COLUMNS, "note"})


class _HasId(Protocol):
    @property
    def id(self) -> str: ...


_RecordT = TypeVar("_RecordT", bound=_HasId)


@dataclass(frozen=True)
class Atlas:
    """What a folder holds, events in time order.

    `places` has, by event id, where the event goes on the map; an event without one is known to
    its country at most and never gets a pin. `lines` has the line of every (file, id), rows that
    were set aside included. `hash` is the SHA-256 of the content, whatever the order of its rows.
    """

    events: tuple[Event, ...]
    sources: Mapping[str, Source]
    figures: tuple[Figure, ...]
    corridors: Corridors | None
    faults: tuple[Fault, ...]
    places: Mapping[str, Place]
    lines: Mapping[tuple[str, str], int]
    hash: str

    @cached_property
    def by_id(self) -> Mapping[str, Event]:
        """The events by their id."""
        return {event.id: event for event in self.events}

    def sources_of(self, event: Event) -> tuple[Source, ...]:
        """Give the sources of an event that the atlas has, best first."""
        return tuple(self.sources[key] for key in event.sources if key in self.sources)


@dataclass(frozen=True)
class _Table:
    """A CSV file's rows with the line that each starts on, and what could not be read."""

    rows: tuple[tuple[int, dict[str, str]], ...] = ()
    faults: tuple[Fault, ...] = ()


def load(folder: Path) -> Atlas:
    """Read an atlas; raises `InvalidAtlas` when there is none to read."""
    if not folder.is_dir():
        message = "there is no such folder; give one with an events.csv"
        raise InvalidAtlas(Fault(str(folder), 0, "", message))
    if not (folder / EVENTS).is_file():
        message = "is missing; an atlas is a folder that has it"
        raise InvalidAtlas(Fault(EVENTS, 0, "", message))
    lines: dict[tuple[str, str], int] = {}
    faults: list[Fault] = []
    events = _records(folder / EVENTS, EVENT_COLUMNS, event_from_row, lines, faults)
    sources = _records(folder / SOURCES, SOURCE_COLUMNS, source_from_row, lines, faults)
    figures = _records(folder / FIGURES, FIGURE_COLUMNS, figure_from_row, lines, faults)
    events.sort(key=lambda event: (event.date.sort_key, event.id))
    corridors, corridors_text = _corridors(folder / CORRIDORS, faults)
    return Atlas(
        events=tuple(events),
        sources={source.id: source for source in sources},
        figures=tuple(figures),
        corridors=corridors,
        places=_places(events, lines, faults),
        faults=tuple(sorted(faults)),
        lines=lines,
        hash=content_hash(events, sources, figures, corridors_text),
    )


def content_hash(
    events: Iterable[Event],
    sources: Iterable[Source],
    figures: Iterable[Figure],
    corridors: str = "",
) -> str:
    """SHA-256 in hex of what records say; the order of rows and the line endings don't matter."""
    rows = [[EVENTS, event_to_row(event)] for event in events] + [
        [SOURCES, source_to_row(source)] for source in sources
    ]
    rows += [[FIGURES, figure_to_row(figure)] for figure in figures]
    digest = hashlib.sha256()
    for line in sorted(json.dumps(row, ensure_ascii=False, sort_keys=True) for row in rows):
        digest.update(line.encode("utf-8", "surrogatepass") + b"\n")
    digest.update(corridors.encode("utf-8", "surrogatepass"))
    return digest.hexdigest()


def read_text(path: Path) -> str:
    """Read a UTF-8 file, with or without a byte order mark; raises `InvalidAtlas`."""
    data = path.read_bytes()
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        message = "is not UTF-8 here; save it again as CSV UTF-8"
        raise InvalidAtlas(Fault(path.name, line, "", message)) from None


def _records(
    path: Path,
    columns: Sequence[str],
    read: Callable[[Mapping[str, str]], _RecordT],
    lines: dict[tuple[str, str], int],
    faults: list[Fault],
) -> list[_RecordT]:
    """Read the records of one file; fill in `lines` and `faults`."""
    if not path.is_file():
        return []
    table = _table(path.name, read_text(path), columns)
    faults.extend(table.faults)
    records = []
    for line, row in table.rows:
        key = (path.name, row["id"].strip())
        if key[1] and key in lines:
            message = f"'{key[1]}' is already on line {lines[key]}; ids are unique"
            faults.append(Fault(path.name, line, "id", message))
            continue
        lines[key] = line
        try:
            records.append(read(row))
        except InvalidRow as error:
            faults.extend(Fault(path.name, line, field, why) for field, why in error.problems)
    return records


def _table(file: str, text: str, columns: Sequence[str]) -> _Table:
    """Take a CSV text apart; a row with too few or too many cells is a fault."""
    reader = csv.reader(io.StringIO(text.replace("\0", "\ufffd"), newline=""), strict=True)
    header: list[str] = []
    rows: list[tuple[int, dict[str, str]]] = []
    faults: list[Fault] = []
    while True:
        line = reader.line_num + 1
        try:
            cells = next(reader)
        except StopIteration:
            break
        except csv.Error as error:
            message = (
                f"the quotes of this row don't match ({error}); every quoted cell ends with one"
            )
            faults.append(Fault(file, line, "", message))
            continue
        if not any(cell.strip() for cell in cells):
            continue
        if not header:
            header = _header(file, line, cells, columns, faults)
        elif len(cells) != len(header):
            message = (
                f"has {len(cells)} cells where the header has {len(header)}; "
                "put a cell with a comma in double quotes"
            )
            faults.append(Fault(file, line, "", message))
        else:
            known = zip(header, cells, strict=True)
            rows.append((line, {name: _unix(cell) for name, cell in known if name}))
    if not header:
        raise InvalidAtlas(Fault(file, 1, "", f"is empty; its first line is {','.join(columns)}"))
    return _Table(tuple(rows), tuple(faults))


def _unix(cell: str) -> str:
    """Give a cell over several lines the same line ends on every system."""
    return cell.replace("\r\n", "\n").replace("\r", "\n")


def _header(
    file: str, line: int, cells: list[str], columns: Sequence[str], faults: list[Fault]
) -> list[str]:
    """Check the header; a column that this table does not have comes back as an empty name."""
    names = [cell.strip() for cell in cells]
    missing = [name for name in columns if name not in names and name not in _OPTIONAL]
    if missing:
        hint = "separate the cells with commas" if len(names) == 1 else "add it"
        message = f"the column is missing; {hint}"
        raise InvalidAtlas(Fault(file, line, ",".join(missing), message))
    for name in dict.fromkeys(names):
        if names.count(name) > 1 and name:
            message = "the column is there twice; keep one"
            raise InvalidAtlas(Fault(file, line, name, message))
    allowed = {*columns, *(EVENT_OPTIONAL_COLUMNS if file == EVENTS else ())}
    for name in names:
        if name not in allowed:
            message = "is no column of this table and was not read; rename or remove it"
            faults.append(Fault(file, line, name, message))
    return [name if name in allowed else "" for name in names]


def _corridors(path: Path, faults: list[Fault]) -> tuple[Corridors | None, str]:
    """Read the corridors and their normalised text; a file that can't be read is a fault."""
    if not path.is_file():
        return None, ""
    try:
        text = json.dumps(json.loads(read_text(path)), ensure_ascii=False, sort_keys=True)
        return corridor_file.load(path), text
    except json.JSONDecodeError as error:
        faults.append(Fault(path.name, error.lineno, "", f"is not JSON: {error.msg}"))
    except RecursionError:
        faults.append(Fault(path.name, 0, "", "is nested too deeply to be read"))
    except corridor_file.CorridorError as error:
        faults.append(_corridor_fault(path, str(error).removeprefix(str(path)).lstrip(",: ")))
    return None, ""


def _corridor_fault(path: Path, message: str) -> Fault:
    """Take "segment a-b, coordinates: should be …" apart, and find the line of the id in it."""
    head, colon, reason = message.partition(": ")
    where, comma, field = head.rpartition(", ")
    words = set(where.replace(",", " ").split())
    named = [line for key, line in id_lines(read_text(path)).items() if key in words]
    if not (colon and comma):
        return Fault(path.name, max(named, default=0), "", message)
    return Fault(path.name, max(named, default=0), field, f"{where}: {reason}")


def id_lines(text: str) -> dict[str, int]:
    """Give the line on which each `"id"` of a JSON text first stands."""
    lines: dict[str, int] = {}
    for number, line in enumerate(text.split("\n"), 1):
        for key in _ID.findall(line):
            lines.setdefault(key, number)
    return lines


def _places(
    events: Iterable[Event], lines: Mapping[tuple[str, str], int], faults: list[Fault]
) -> dict[str, Place]:
    """Find where each event goes on the map; own coordinates win over the gazetteer's."""
    found: dict[tuple[str | None, str | None], Place | None] = {}
    places = {}
    for event in events:
        if event.lat is not None and event.lon is not None:
            places[event.id] = _own_place(event, event.lat, event.lon)
            continue
        if event.place is None:
            continue
        key = (event.place, event.country)
        if key not in found:
            found[key] = _gazetteer_place(event.place, event.country)
        place = found[key]
        if place is not None:
            places[event.id] = place
            continue
        message = (
            f"'{event.place}' is not in the gazetteer"
            f"{f' of {event.country}' if event.country else ''}; correct the name, "
            "or add the columns lat and lon"
        )
        faults.append(Fault(EVENTS, lines[EVENTS, event.id], "place", message))
    return places


def place_of(event: Event) -> Place | None:
    """Find where one event goes on the map; None when its place is not stated or not known."""
    if event.lat is not None and event.lon is not None:
        return _own_place(event, event.lat, event.lon)
    return _gazetteer_place(event.place, event.country) if event.place else None


def _own_place(event: Event, lat: float, lon: float) -> Place:
    return gazetteer.Place(
        id=f"at:{lat:.4f},{lon:.4f}",
        name=event.place or f"{lat:.2f}, {lon:.2f}",
        country=event.country or "",
        lat=lat,
        lon=lon,
        precision="site",
        kind="given",
    )


def _gazetteer_place(name: str, country: str | None) -> Place | None:
    """Give the best match, in the country that the event states when it states one."""
    for match in gazetteer.resolve(name, [country] if country else []):
        if country is None or match.place.country == country:
            return match.place
    return None

"""timeline.atlas: reading a folder, keeping the good rows and naming the bad ones."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING, TypeVar

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.strategies import events, figures, sources
from timeline._errors import InvalidAtlas
from timeline.atlas import content_hash, load
from timeline.events import EVENT_COLUMNS, Event, Figure, Source, event_to_row

if TYPE_CHECKING:
    import random
    from collections.abc import Sequence
    from pathlib import Path

_T = TypeVar("_T")
HEADER = ",".join(EVENT_COLUMNS)
GOOD = "a,meeting,2025-01,A,Baku,AZE,AZE:host;KAZ:participant,,happened,,,,s,"
SOURCES = "id,title,outlet,date,url,language,note\ns,S,Outlet,2025-02-01,https://example.org,en,\n"


def _write(folder: Path, *rows: str, header: str = HEADER, end: str = "\n") -> Path:
    (folder / "sources.csv").write_text(SOURCES, encoding="utf-8")
    text = end.join([header, *rows, ""])
    (folder / "events.csv").write_bytes(text.encode())
    return folder


def _row(**cells: str) -> str:
    base = dict(zip(EVENT_COLUMNS, next(csv.reader([GOOD])), strict=True)) | cells
    out = io.StringIO()
    csv.writer(out, lineterminator="\n").writerow(base[name] for name in EVENT_COLUMNS)
    return out.getvalue().removesuffix("\n")


def test_loads_in_time_order(tmp_path: Path) -> None:
    """Events come out by their earliest day; optional files may be missing."""
    folder = _write(tmp_path, _row(id="b", date="2025-06-01"), _row(id="c", date="XXXX-01"), GOOD)
    atlas = load(folder)
    assert [event.id for event in atlas.events] == ["a", "b", "c"]
    assert atlas.faults == ()
    assert (atlas.corridors, atlas.figures) == (None, ())
    assert atlas.by_id["b"].date.text == "2025-06-01"
    assert [source.outlet for source in atlas.sources_of(atlas.events[0])] == ["Outlet"]


def test_bad_rows_are_set_aside(tmp_path: Path) -> None:
    """A bad row costs itself only, and its fault has the line and the field."""
    folder = _write(tmp_path, GOOD, _row(id="b", date="2025-02-30"), _row(id="c", type="war"))
    atlas = load(folder)
    assert [event.id for event in atlas.events] == ["a"]
    assert [(f.file, f.line, f.field) for f in atlas.faults] == [
        ("events.csv", 3, "date"),
        ("events.csv", 4, "type"),
    ]
    assert (
        str(atlas.faults[0])
        == "events.csv, line 3, date: '2025-02-30' is not a day of the calendar"
    )


def test_lines_are_physical(tmp_path: Path) -> None:
    """A cell over several lines and blank rows don't shift the lines that faults name."""
    folder = _write(
        tmp_path,
        _row(id="x", summary="one\ntwo\r\nthree"),
        "",
        ",,,,,,,,,,,,,",
        _row(id="y", date="?"),
    )
    atlas = load(folder)
    assert [fault.line for fault in atlas.faults] == [7]
    assert atlas.lines["events.csv", "x"] == 2
    assert len(atlas.events) == 1


def test_duplicate_ids(tmp_path: Path) -> None:
    """The first of two rows with one id is kept; the fault names both lines."""
    atlas = load(_write(tmp_path, GOOD, _row(title="again")))
    assert [event.title for event in atlas.events] == ["A"]
    (fault,) = atlas.faults
    assert (fault.line, fault.field) == (3, "id")
    assert "line 2" in fault.message


def test_wrong_number_of_cells(tmp_path: Path) -> None:
    """A comma that was not quoted shifts cells; such a row is never read as if it were right."""
    atlas = load(_write(tmp_path, GOOD.replace(",A,", ",A, again,"), _row(id="b"), "c,meeting"))
    assert [event.id for event in atlas.events] == ["b"]
    assert [(fault.line, "cells" in fault.message) for fault in atlas.faults] == [
        (2, True),
        (4, True),
    ]


def test_unmatched_quotes(tmp_path: Path) -> None:
    """A quote that never closes is told with the line that it opens on."""
    atlas = load(_write(tmp_path, GOOD, 'b,meeting,2025,"open', _row(id="c")))
    assert [event.id for event in atlas.events] == ["a"]
    assert [(fault.line, "quotes" in fault.message) for fault in atlas.faults] == [(3, True)]


def test_unknown_columns_are_told(tmp_path: Path) -> None:
    """A column that is not read is never lost in silence."""
    atlas = load(_write(tmp_path, f"{GOOD},secret", header=f"{HEADER},sumary"))
    (fault,) = atlas.faults
    assert (fault.line, fault.field) == (1, "sumary")
    assert len(atlas.events) == 1


def test_column_order_and_note_are_free(tmp_path: Path) -> None:
    """Columns may come in any order, and the note may be missing."""
    row = dict(zip(EVENT_COLUMNS, next(csv.reader([GOOD])), strict=True))
    names = [name for name in reversed(EVENT_COLUMNS) if name != "note"]
    atlas = load(_write(tmp_path, ",".join(row[n] for n in names), header=",".join(names)))
    assert [event.id for event in atlas.events] == ["a"]
    assert atlas.faults == ()


def test_spreadsheet_habits(tmp_path: Path) -> None:
    """A byte order mark, CRLF and spaces around cells and names change nothing."""
    plain = load(_write(tmp_path, GOOD))
    text = (tmp_path / "events.csv").read_text().replace(",A,", ", A ,").replace("id,", " id ,", 1)
    (tmp_path / "events.csv").write_bytes(b"\xef\xbb\xbf" + text.replace("\n", "\r\n").encode())
    assert load(tmp_path).hash == plain.hash
    assert load(tmp_path).faults == ()


def test_places(tmp_path: Path) -> None:
    """Own coordinates win, then the gazetteer in the event's country; else a fault and no pin."""
    header = f"{HEADER},lat,lon"
    folder = _write(
        tmp_path,
        f"{GOOD},,",
        f"{_row(id='own', place='Hall 5')},40.5,49.9",
        f"{_row(id='lost', place='Zzyzxgrad')},,",
        f"{_row(id='none', place='')},,",
        header=header,
    )
    atlas = load(folder)
    assert len(atlas.events) == 4
    assert set(atlas.places) == {"a", "own"}
    assert atlas.places["a"].name == "Baku"
    assert atlas.places["a"].precision == "city"
    assert (atlas.places["own"].lat, atlas.places["own"].lon) == (40.5, 49.9)
    (fault,) = atlas.faults
    assert (fault.line, fault.field) == (4, "place")
    assert "lat and lon" in fault.message


def test_a_place_is_looked_up_in_its_country(tmp_path: Path) -> None:
    """Baku is not found in China, even though there is one elsewhere."""
    atlas = load(_write(tmp_path, _row(country="CHN")))
    assert not atlas.places
    assert "of CHN" in atlas.faults[0].message


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (None, "is missing"),
        (b"", "is empty"),
        (b"id,type\na,b\n", "the column is missing"),
        (HEADER.replace(",", ";").encode(), "separate the cells with commas"),
        (f"{HEADER},date\n".encode(), "there twice"),
        (HEADER.encode() + b"\n\xff\xfe", "not UTF-8"),
    ],
)
def test_unreadable(tmp_path: Path, content: bytes | None, message: str) -> None:
    """What is no atlas at all is told in one line with the file."""
    if content is not None:
        (tmp_path / "events.csv").write_bytes(content)
    with pytest.raises(InvalidAtlas, match=message) as caught:
        load(tmp_path)
    assert caught.value.fault.file == "events.csv"
    assert "\n" not in str(caught.value)


def test_not_utf8_names_the_line(tmp_path: Path) -> None:
    """A person finds the bad letter by its line."""
    (tmp_path / "events.csv").write_bytes(HEADER.encode() + b"\n" + GOOD.encode() + b"\n\xfe\n")
    with pytest.raises(InvalidAtlas) as caught:
        load(tmp_path)
    assert caught.value.fault.line == 3


def test_no_folder(tmp_path: Path) -> None:
    """A folder that does not exist is told by its name."""
    with pytest.raises(InvalidAtlas, match="no such folder"):
        load(tmp_path / "nowhere")


def test_broken_corridors_are_a_fault(tmp_path: Path) -> None:
    """A corridors file that is no JSON costs the corridors only, and names its line."""
    folder = _write(tmp_path, GOOD)
    (folder / "corridors.geojson").write_text('{\n "type": \n', encoding="utf-8")
    atlas = load(folder)
    assert atlas.corridors is None
    assert [(fault.file, fault.line) for fault in atlas.faults] == [("corridors.geojson", 3)]
    assert len(atlas.events) == 1


@given(
    st.lists(events(), max_size=4),
    st.lists(sources, max_size=3),
    st.lists(figures, max_size=3),
    st.randoms(use_true_random=False),
)
def test_hash_ignores_order(
    some: list[Event], texts: list[Source], numbers: list[Figure], rng: random.Random
) -> None:
    """The hash stays when rows are shuffled."""

    def shuffled(items: Sequence[_T]) -> list[_T]:
        return rng.sample(list(items), len(items))

    before = content_hash(some, texts, numbers, "{}")
    assert content_hash(shuffled(some), shuffled(texts), shuffled(numbers), "{}") == before
    assert len(before) == 64


@given(events(), st.sampled_from(["title", "note", "summary"]))
def test_hash_sees_every_change(event: Event, field: str) -> None:
    """The hash changes when any text does."""
    changed = event.model_copy(update={field: f"{getattr(event, field)}!"})
    assert content_hash([event], [], []) != content_hash([changed], [], [])
    assert content_hash([event], [], []) != content_hash([], [], [])
    assert content_hash([event], [], [], "{}") != content_hash([event], [], [])
    assert event_to_row(changed)[field].endswith("!")


def test_hash_ignores_line_endings(tmp_path: Path) -> None:
    """The same sheet saved on another system has the same hash, inside cells too."""
    row = _row(summary="one\ntwo")
    unix = load(_write(tmp_path, row)).hash
    text = (tmp_path / "events.csv").read_bytes()
    (tmp_path / "events.csv").write_bytes(text.replace(b"\n", b"\r\n"))
    assert load(tmp_path).hash == unix

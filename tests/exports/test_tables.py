"""Data tables: what goes out comes back, and nothing in it runs in a spreadsheet."""

from __future__ import annotations

import csv
import io
import json
import zipfile
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import pyarrow.parquet as pq
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook

from geo.gazetteer import Place
from tests.strategies import events, sources
from timeline._errors import InvalidAtlas
from timeline.atlas import load
from timeline.edtf import EventDate
from timeline.events import Actor, Event, Source
from timeline.exports.export import Request
from timeline.exports.parquet import read_parquet, to_parquet
from timeline.exports.tables import (
    COLUMNS,
    Table,
    guarded,
    read_csv,
    read_geojson,
    table_of,
    to_csv,
    to_geojson,
    unguarded,
)
from timeline.exports.workbook import read_xlsx, to_xlsx
from timeline.view import View

if TYPE_CHECKING:
    from collections.abc import Callable

    from timeline.exports.tables import Imported

SEEDS = Path(__file__).parents[2] / "seeds"
FORMATS: dict[str, tuple[Callable[[Table], bytes], Callable[[Path], Imported]]] = {
    "csv": (to_csv, read_csv),
    "geojson": (to_geojson, read_geojson),
    "xlsx": (to_xlsx, read_xlsx),
    "parquet": (to_parquet, read_parquet),
}
HOSTILE = (
    "=cmd|' /C calc'!A0",
    "+1+1",
    "-1-1",
    "@SUM(A1)",
    "'=1+1",
    "''=1+1",
    '"=1+1"',
    "a;=1+1",
    "a; -b",
    "a\n=1+1",
    "\uff1d1+1",
    "</script><script>alert(1)</script>",
    "\u202e\u0643\u062a\u0627\u0628",
    "_x0041_",
    "#N/A",
    "a\\;b\\",
    "x" * 5_000,
)
BAKU = Place("geonames:587084", "Baku", "AZE", 40.37767, 49.89201, "city", "city")


def event(**change: object) -> Event:
    """Make an event with one thing changed."""
    fields: dict[str, object] = {
        "id": "a",
        "type": "visit",
        "date": EventDate.parse("2025-04-23"),
        "title": "A visit",
        "actors": (Actor(code="AZE", role="host"), Actor(code="CHN", role="visitor")),
        "status": "happened",
        "sources": ("s",),
    }
    return Event.model_validate(fields | change)


def source(**change: object) -> Source:
    """Make a source with one thing changed."""
    fields: dict[str, object] = {"id": "s", "title": "Report", "url": "https://example.org/a;b?c=d"}
    return Source.model_validate(fields | change)


def table(*made: Event, cited: Source | None = None) -> Table:
    """Put events in a table with one source and the place of event a."""
    one = cited or source()
    return Table(made, {one.id: one}, {"a": BAKU}, link="?from=2025-01-01", hash="f00")


@st.composite
def tables(draw: st.DrawFn) -> Table:
    """Make a table of any events; some cite sources that are not there."""
    known = {one.id: one for one in draw(st.lists(sources, max_size=3))}
    made = {}
    for one in draw(st.lists(events(), max_size=4)):
        cited = draw(st.lists(st.sampled_from([*known, "missing"]), max_size=3, unique=True))
        update: dict[str, object] = {"sources": tuple(cited)}
        if one.lat is not None and one.lon is not None:  # a workbook holds 15 digits
            update |= {"lat": round(one.lat, 9), "lon": round(one.lon, 9)}
        made[one.id] = one.model_copy(update=update)
    placed = [key for key, one in made.items() if one.lat is None and draw(st.booleans())]
    return Table(tuple(made.values()), known, dict.fromkeys(placed, BAKU))


def through(name: str, written: Table, folder: Path) -> Imported:
    """Write a table and read it back."""
    write, read = FORMATS[name]
    path = folder / f"events.{name}"
    path.write_bytes(write(written))
    return read(path)


@pytest.mark.parametrize("name", FORMATS)
@settings(max_examples=40)
@given(data=st.data())
def test_what_is_exported_is_imported(
    name: str, data: st.DataObject, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """Export then import gives equal events and sources, in every format."""
    written = data.draw(tables())
    back = through(name, written, tmp_path_factory.mktemp("tables"))
    cited = {one.id: one for item in written.events for one in written.sources_of(item)}
    assert back.faults == ()
    assert back.events == written.events
    assert {one.id: one for one in back.sources} == cited


@pytest.mark.parametrize("text", HOSTILE)
@pytest.mark.parametrize("name", FORMATS)
def test_hostile_text_survives(name: str, text: str, tmp_path: Path) -> None:
    """Whatever a text holds, it comes back as it was."""
    one = event(title=text, summary=f"x {text}", note=text)
    cited = source(title=text, outlet=text, note=text)
    back = through(name, table(one, cited=cited), tmp_path)
    assert back.events == (one,)
    assert back.sources == (cited,)


@given(st.text(st.sampled_from("=+-@'\"; \n\tab\uff1d"), max_size=12))
def test_guarding_is_undone(text: str) -> None:
    """No text is changed for good, and no cell or part of one begins a formula."""
    safe = guarded(text)
    assert unguarded(safe) == text
    for part in safe.replace("\n", ";").replace("\t", ";").split(";"):
        assert part.strip(' "')[:1] not in {"=", "+", "-", "@", "\uff1d"}


@pytest.mark.parametrize("delimiter", [",", ";"])
def test_csv_runs_nothing(delimiter: str) -> None:
    """No cell begins a formula, even where a spreadsheet splits cells at semicolons."""
    made = [event(id=f"e{i}", title=text, people=()) for i, text in enumerate(HOSTILE)]
    text = to_csv(table(*made, cited=source(title="a;=1+1"))).decode("utf-8-sig")
    for cells in csv.reader(io.StringIO(text), delimiter=delimiter):
        for number, cell in enumerate(cells):
            numeric = delimiter == "," and COLUMNS[number] in {"lat", "lon"}
            assert numeric or not cell.lstrip(' "').startswith(("=", "+", "-", "@", "\uff1d"))


def test_csv_begins_with_the_contracts_columns() -> None:
    """The columns of an atlas come first, so that the file is one; the mark is Excel's."""
    data = to_csv(table(event()))
    assert data.startswith(b"\xef\xbb\xbfid,type,date,title,place,country,actors,people,status,")
    assert to_csv(table(event()), bom=False).startswith(b"id,type,")


def test_an_exported_csv_is_an_atlas(tmp_path: Path) -> None:
    """The CSV of the starter atlas loads as events.csv and says the same."""
    atlas = load(SEEDS)
    (tmp_path / "events.csv").write_bytes(to_csv(table_of(Request(atlas, View(unknown_year=True)))))
    assert [one.id for one in load(tmp_path).events] == [one.id for one in atlas.events]


@pytest.mark.parametrize("name", FORMATS)
def test_the_starter_atlas_goes_through(name: str, tmp_path: Path) -> None:
    """All events and cited sources of the starter atlas come back unchanged."""
    atlas = load(SEEDS)
    back = through(name, table_of(Request(atlas, View(unknown_year=True))), tmp_path)
    assert back.events == atlas.events
    assert set(back.sources) == {one for item in atlas.events for one in atlas.sources_of(item)}
    assert back.faults == ()


def test_a_row_says_what_people_read() -> None:
    """Bounds, words and the place's precision stand beside the date as the source gives it."""
    text = to_csv(table(event(date="2025-04", place="Baku", country="AZE"))).decode("utf-8-sig")
    (row,) = csv.DictReader(io.StringIO(text))
    assert (row["date"], row["date_earliest"], row["date_latest"]) == (
        "2025-04",
        "2025-04-01",
        "2025-04-30",
    )
    assert (row["date_words"], row["lat"], row["precision"]) == ("April 2025", "40.37767", "city")
    assert row["source_urls"] == r"https://example.org/a\;b?c=d"


def test_a_country_is_no_point() -> None:
    """An event known to its country only has a null geometry, never the country's middle."""
    middle = Place("country:AZE", "Azerbaijan", "AZE", 40.3, 47.7, "country", "country")
    only = Table((event(country="AZE"),), {}, {"a": middle})
    feature = json.loads(to_geojson(only))["features"][0]
    assert feature["geometry"] is None
    assert feature["properties"]["precision"] == "country"
    assert json.loads(to_geojson(table(event())))["features"][0]["geometry"] == {
        "type": "Point",
        "coordinates": [49.89201, 40.37767],
    }


def test_a_workbook_holds_real_dates_where_they_are_exact() -> None:
    """A certain day is a date to Excel; a month, a doubtful day and 1800 stay text."""
    made = [
        event(id="day", title="=1+1"),
        event(id="month", date="2025-04"),
        event(id="doubt", date="2025-04-23?"),
        event(id="old", date="1800-01-01"),
    ]
    book = load_workbook(io.BytesIO(to_xlsx(table(*made))))
    sheet = book["Events"]
    assert [cell.value for cell in sheet["C"][1:]] == [
        datetime(2025, 4, 23),  # noqa: DTZ001 - a workbook knows no time zones
        "2025-04",
        "2025-04-23?",
        "1800-01-01",
    ]
    assert sheet["D2"].data_type == "s"
    assert sheet["D2"].quotePrefix
    assert sheet.freeze_panes == "B2"
    assert book.sheetnames == ["Events", "Sources", "Figures", "About"]
    assert book["About"]["B6"].value == "?from=2025-01-01"
    assert book["About"]["B6"].hyperlink is None


def test_a_workbook_links_web_addresses_only() -> None:
    """An address of the web is a link; nothing else becomes one, and no formula is stored."""
    data = to_xlsx(table(event(title="=HYPERLINK(1)")))
    book = load_workbook(io.BytesIO(data))
    assert book["Sources"]["E2"].hyperlink.target == "https://example.org/a;b?c=d"
    with zipfile.ZipFile(io.BytesIO(data)) as parts:
        assert b"<f>" not in parts.read("xl/worksheets/sheet1.xml")


def test_a_cell_that_is_too_long_is_cut_visibly() -> None:
    """Excel holds 32,767 characters a cell; a longer text ends in an ellipsis."""
    book = load_workbook(io.BytesIO(to_xlsx(table(event(summary="x" * 40_000)))))
    summary = next(cell for cell in book["Events"][2] if str(cell.value).startswith("xxx"))
    assert len(str(summary.value)) == 32_767
    assert str(summary.value).endswith("…")


def test_parquet_is_typed() -> None:
    """Dates are dates, lists lists, sources structs; the metadata names the view and the hash."""
    read = pq.read_table(io.BytesIO(to_parquet(table(event(people=("A (AZE)", "B (CHN)"))))))
    row = read.to_pylist()[0]
    assert row["date_earliest"] == date(2025, 4, 23)
    assert row["people"] == ["A (AZE)", "B (CHN)"]
    assert row["sources"][0]["url"] == "https://example.org/a;b?c=d"
    assert json.loads(read.schema.metadata[b"diplomatlas"]) == {
        "link": "?from=2025-01-01",
        "hash": "f00",
    }


def test_bad_rows_are_set_aside(tmp_path: Path) -> None:
    """A row that can't be used becomes a fault with its line; the good ones stay."""
    text = to_csv(table(event(), event(id="b"), event(id="c"))).decode("utf-8-sig")
    path = tmp_path / "events.csv"
    path.write_text(text.replace("\r\nb,visit,2025", "\r\nb,visit,soon").replace("\nc,", "\na,"))
    back = read_csv(path)
    assert [one.id for one in back.events] == ["a"]
    assert [(fault.line, fault.field) for fault in back.faults] == [(3, "date"), (4, "id")]


def test_a_csv_with_semicolons_is_read(tmp_path: Path) -> None:
    """A spreadsheet of another region saves with semicolons; that is read all the same."""
    rows = list(csv.reader(io.StringIO(to_csv(table(event())).decode("utf-8-sig"))))
    path = tmp_path / "events.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file, delimiter=";").writerows(rows)
    assert read_csv(path).events == (event(),)


def test_own_coordinates_of_a_plain_csv_are_read(tmp_path: Path) -> None:
    """A table without the column `precision` means the coordinates that it gives."""
    path = tmp_path / "events.csv"
    path.write_text(
        "id,type,date,title,place,country,actors,people,status,corridors,follows,summary,sources,"
        "lat,lon\na,opening,2025,Port,Alat,AZE,AZE:host,,happened,,,,,39.9,49.4\n"
    )
    (one,) = read_csv(path).events
    assert (one.lat, one.lon) == (39.9, 49.4)


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("csv", b"a,b\n1,2\n"),
        ("csv", b"\xff\xfe\x00"),
        ("geojson", b"{"),
        ("geojson", b"[]"),
        ("xlsx", b"PK not a workbook"),
        ("parquet", b"PAR1"),
    ],
)
def test_a_file_that_is_no_table_is_refused_in_one_line(
    name: str, content: bytes, tmp_path: Path
) -> None:
    """The message names the file and fits on one line."""
    path = tmp_path / f"events.{name}"
    path.write_bytes(content)
    with pytest.raises(InvalidAtlas) as caught:
        FORMATS[name][1](path)
    assert str(caught.value).startswith(path.name)
    assert "\n" not in str(caught.value)


def test_the_table_of_a_view_has_its_events_and_figures() -> None:
    """Filters and window hold for events and figures alike."""
    view = View(first=date(2025, 1, 1), last=date(2025, 12, 31), actors=("AZE", "CHN"))
    found = table_of(Request(load(SEEDS), view))
    assert found.events
    assert all({"AZE", "CHN"} <= set(one.codes) for one in found.events)
    assert all({"AZE", "CHN"} <= set(one.actors) for one in found.figures)

"""timeline.events: records, their rows, and what a bad row says."""

from __future__ import annotations

import pytest
from hypothesis import given
from pydantic import ValidationError

from tests.strategies import events, figures, sources
from timeline._errors import InvalidRow
from timeline.events import (
    EVENT_COLUMNS,
    Actor,
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

ROW = {
    "id": "2025-04-23-aze-chn-visit",
    "type": "visit",
    "date": "2025-04-23",
    "title": "Azerbaijan's president visits China",
    "place": "Beijing",
    "country": "CHN",
    "actors": "AZE:visitor;CHN:host",
    "people": "Ilham Aliyev (AZE);Xi Jinping (CHN)",
    "status": "happened",
    "corridors": "middle",
    "follows": "",
    "summary": "",
    "sources": "a-1;b-2",
    "note": "",
}


def _problems(**changes: str) -> dict[str, str]:
    with pytest.raises(InvalidRow) as caught:
        event_from_row(ROW | changes)
    problems = caught.value.problems
    assert len(dict(problems)) == len(problems)  # one line a column
    return dict(problems)


def test_row_to_event() -> None:
    """A row's cells come out typed, its lists in order."""
    event = event_from_row(ROW)
    assert event.date.text == "2025-04-23"
    assert event.actors == (Actor(code="AZE", role="visitor"), Actor(code="CHN", role="host"))
    assert event.people == ("Ilham Aliyev (AZE)", "Xi Jinping (CHN)")
    assert event.sources == ("a-1", "b-2")
    assert event.follows == ()
    assert (event.lat, event.lon, event.candidate) == (None, None, False)


def test_columns_are_the_contract() -> None:
    """The written columns begin with those of the contract, in its order."""
    assert tuple(event_to_row(event_from_row(ROW)))[: len(EVENT_COLUMNS)] == EVENT_COLUMNS
    assert tuple(ROW) == EVENT_COLUMNS


@given(events())
def test_event_rows_round_trip(event: Event) -> None:
    """Writing an event as a row and reading it back gives the same event."""
    assert event_from_row(event_to_row(event)) == event


@given(sources)
def test_source_rows_round_trip(source: Source) -> None:
    """The same for sources."""
    assert source_from_row(source_to_row(source)) == source


@given(figures)
def test_figure_rows_round_trip(figure: Figure) -> None:
    """The same for figures, whatever their value."""
    assert figure_from_row(figure_to_row(figure)) == figure


@given(events())
def test_json_round_trips(event: Event) -> None:
    """An event goes to JSON and back, its date as EDTF text."""
    assert Event.model_validate_json(event.model_dump_json()) == event
    assert event.model_dump(mode="json")["date"] == event.date.text


@pytest.mark.parametrize(
    ("field", "value", "message"),
    [
        ("id", "", "is not an id"),
        ("id", "Ünïcode", "is not an id"),
        ("id", "a" * 121, "is not an id"),
        ("type", "battle", "use one of visit, signing"),
        ("date", "2025-02-30", "not a day of the calendar"),
        ("date", "", "missing"),
        ("title", " ", "is empty"),
        ("country", "XYZ", "not a country code"),
        ("country", "aze", "not a country code"),
        ("actors", "", "is empty"),
        ("actors", "AZE", "has no role"),
        ("actors", "AZE:king", "use one of host, visitor"),
        ("actors", "XYZ:host", "is not an actor"),
        ("actors", "org:OTS", "has no role"),
        ("status", "maybe", "use one of happened"),
        ("sources", "a;a", "listed twice"),
        ("follows", "no such id!", "is not an id"),
        ("lat", "x", "not a number"),
    ],
)
def test_bad_cells_are_named(field: str, value: str, message: str) -> None:
    """Each bad cell is a problem of its own column, in one line that names the way out."""
    problem = _problems(**{"lat": "40", "lon": "50", field: value})[field]
    assert message in problem
    assert "\n" not in problem


@pytest.mark.parametrize(
    ("lat", "lon", "field"),
    [("90.1", "0", "lat"), ("-91", "0", "lat"), ("0", "180.5", "lon"), ("nan", "0", "lat")],
)
def test_coordinates_out_of_range(lat: str, lon: str, field: str) -> None:
    """A latitude is within ±90 degrees and a longitude within ±180."""
    assert "out of range" in _problems(lat=lat, lon=lon)[field]


def test_one_coordinate_is_not_enough() -> None:
    """A latitude without a longitude is no place."""
    assert "go together" in _problems(lat="40.4", lon="")["lat"]


def test_all_problems_of_a_row_at_once() -> None:
    """A person who mends a row sees all of its faults the first time."""
    assert set(_problems(date="soon", type="battle", actors="AZE:king")) == {
        "date",
        "type",
        "actors",
    }


def test_candidate_column() -> None:
    """The optional column says yes or nothing."""
    assert event_from_row(ROW | {"candidate": "yes"}).candidate
    assert "use yes or nothing" in _problems(candidate="perhaps")["candidate"]


def test_countries_are_ordered_and_unique() -> None:
    """States that take part come first, then the place's; organisations are none."""
    event = event_from_row(
        ROW | {"actors": "org:OTS:host;KAZ:participant;AZE:chair;AZE:host", "country": "UZB"}
    )
    assert event.countries == ("KAZ", "AZE", "UZB")
    assert event.codes == ("org:OTS", "KAZ", "AZE")


@pytest.mark.parametrize(
    "url", ["javascript:alert(1)", "ftp://example.org", "example.org", "https://", "http:// a"]
)
def test_only_web_addresses(url: str) -> None:
    """A source's address is one that a browser opens as a page."""
    with pytest.raises(InvalidRow, match="not a web address"):
        source_from_row({"id": "a", "title": "A", "url": url})


def test_figure_values_are_numbers() -> None:
    """A value with separators is refused, not guessed."""
    row = {"id": "a", "measure": "exports", "actors": "AZE;CHN", "period": "2024", "unit": "USD"}
    for value in ("3,700,000,000", "3.7bn", "inf", "nan"):
        with pytest.raises(InvalidRow, match="number"):
            figure_from_row(row | {"value": value, "source": "s"})
    assert figure_from_row(row | {"value": "3.7e9", "source": "s"}).value == 3_700_000_000


def test_records_are_frozen() -> None:
    """A record that was read can't be changed behind another's back."""
    with pytest.raises(ValidationError):
        event_from_row(ROW).title = "other"

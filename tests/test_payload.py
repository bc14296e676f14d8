"""timeline.payload: columns and texts say what the events say."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any, get_args

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from geo.gazetteer import Place, Precision
from tests.strategies import events as any_event
from timeline.atlas import Atlas, load
from timeline.event_types import EVENT_TYPES
from timeline.events import ROLES, Event
from timeline.payload import CHUNK, FLAGS, NONE, PRECISIONS, Payload, to_day

SEEDS = Path(__file__).parents[1] / "seeds"
TODAY = date(2026, 11, 23)
KINDS = {"i4": "<i4", "u4": "<u4", "u2": "<u2", "u1": "u1"}


@pytest.fixture(scope="module")
def seeds() -> Payload:
    """Give the starter atlas as the page takes it."""
    return Payload(load(SEEDS), TODAY)


def columns_of(payload: Payload) -> dict[str, Any]:
    """Read the columns back as the browser does, from bytes and layout."""
    data = payload.columns.data
    return {
        row["name"]: np.frombuffer(data, KINDS[row["kind"]], row["length"], row["offset"])
        for row in payload.columns.layout
    }


def atlas_of(events: list[Event]) -> Atlas:
    """Put an atlas together without reading a folder."""
    ordered = tuple(sorted(events, key=lambda event: event.date.sort_key))
    return Atlas(ordered, {}, (), None, (), {}, {}, "0123456789abcdef")


@settings(max_examples=60)
@given(st.lists(any_event(), max_size=12, unique_by=lambda event: event.id))
def test_columns_say_what_the_events_say(events: list[Event]) -> None:
    """Read back, every column agrees with its event; those without a year stand at the end."""
    payload = Payload(atlas_of(events), TODAY)
    columns = columns_of(payload)
    dated = payload.events[: payload.dated]
    assert sorted(e.id for e in payload.events) == sorted(e.id for e in events)
    assert [e.date.year_known for e in payload.events] == [True] * len(dated) + [False] * (
        len(events) - len(dated)
    )
    assert columns["earliest"].tolist() == [
        to_day(e.date.earliest) for e in dated if e.date.earliest
    ]
    assert (np.diff(columns["earliest"]) >= 0).all()
    assert (columns["latest"] >= columns["earliest"]).all()
    assert (np.diff(columns["latest"][columns["byLatest"]]) >= 0).all()
    assert sorted(columns["byLatest"].tolist()) == list(range(len(dated)))
    start = columns["actorStart"]
    for i, event in enumerate(payload.events):
        assert list(EVENT_TYPES)[columns["type"][i]] == event.type
        assert PRECISIONS[columns["precision"][i]] == event.date.precision
        pairs = [
            (payload.actors[columns["actors"][k]], ROLES[columns["roles"][k]])
            for k in range(start[i], start[i + 1])
        ]
        assert pairs == [(actor.code, actor.role) for actor in event.actors]
        assert bool(columns["flags"][i] & FLAGS["planned"]) == (event.status == "planned")
        assert bool(columns["flags"][i] & FLAGS["candidate"]) == event.candidate
        assert bool(columns["flags"][i] & FLAGS["year_unknown"]) != event.date.year_known
        country = columns["country"][i]
        assert (payload.states[country] if country != NONE else None) == event.country
    json.dumps(payload.tables())
    json.dumps([payload.text(i) for i in range(len(events))])


def test_a_region_has_no_pin(seeds: Payload) -> None:
    """An event known to a region or a country gets no symbol, one in a city does."""
    event = seeds.events[0].model_copy(update={"id": "a", "country": "AZE"})
    places = {
        precision: Place("p", "Somewhere", "AZE", 40.0, 48.0, precision, "")
        for precision in get_args(Precision)
    }
    for precision, place in places.items():
        atlas = Atlas((event,), {}, (), None, (), {"a": place}, {}, "0" * 16)
        payload = Payload(atlas, TODAY)
        assert bool(payload.places) == (precision in {"site", "city"})
        assert (columns_of(payload)["place"][0] == NONE) == (precision in {"region", "country"})


def test_chunks_cover_all_texts(seeds: Payload) -> None:
    """The texts of all chunks, one after the other, are the events in order."""
    texts = [text for n in range(len(seeds.events) // CHUNK + 1) for text in seeds.chunk(n)]
    assert [text["index"] for text in texts] == list(range(len(seeds.events)))
    assert [text["id"] for text in texts] == [event.id for event in seeds.events]
    assert seeds.chunk(1_000) == []


def test_links_run_both_ways(seeds: Payload) -> None:
    """What follows an event is what that event led to."""
    texts = [seeds.text(i) for i in range(len(seeds.events))]
    follows = {(e["id"], link["id"]) for e in texts for link in e["follows"]}
    followed = {(link["id"], e["id"]) for e in texts for link in e["followed"]}
    assert follows == followed
    assert follows


def test_texts_name_their_sources(seeds: Payload) -> None:
    """Every event of the starter atlas leads to a source with outlet, address and date in words."""
    for text in seeds.chunk(0):
        assert text["sources"], text["id"]
        first = text["sources"][0]
        assert first["title"]
        assert first["outlet"]
        assert first["url"].startswith(("http://", "https://"))
    consultation = seeds.text(seeds.index["2025-01-aze-rwa-political-consultations"])
    assert (consultation["date"], consultation["words"]) == ("2025-01", "January 2025")
    assert consultation["precision"] == "month"


def test_tables(seeds: Payload) -> None:
    """Tables name what the columns number, and where the columns are."""
    tables = seeds.tables()
    assert [kind["id"] for kind in tables["types"]] == list(EVENT_TYPES)
    assert tables["columns"]["url"] == f"data/{seeds.key}/columns.bin"
    assert tables["first"] == min(to_day(e.date.earliest) for e in seeds.events if e.date.earliest)
    assert tables["today"] == to_day(TODAY)
    codes = [country["code"] for country in tables["countries"]]
    assert codes == seeds.states
    assert len(codes) > 190
    for actor in tables["actors"]:
        assert actor["country"] == (codes.index(actor["code"]) if actor["code"] in codes else -1)
    empty = Payload(atlas_of([]), TODAY).tables()
    assert empty["first"] == empty["last"] == to_day(TODAY)
    assert empty["corridors"] == {"corridors": [], "segments": [], "stations": []}


def test_figures_keep_both_sides(seeds: Payload) -> None:
    """Figures of a country name it, and disagreeing ones both stand."""
    rows = seeds.figures("CHN")
    assert rows
    assert all("CHN" in row["actors"] for row in rows)
    trade = [
        r["value"]
        for r in rows
        if r["measure"] == "trade_turnover" and set(r["actors"]) == {"AZE", "CHN"}
    ]
    assert len(set(trade)) > 1
    assert seeds.figures("XXX") == []

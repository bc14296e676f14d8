"""timeline.query: which events a view shows, partners and bilateral history."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from types import MappingProxyType

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.strategies import events as any_event
from tests.strategies import views
from timeline.atlas import Atlas, load
from timeline.events import Event, event_from_row
from timeline.query import bilateral, in_window, partners, select
from timeline.view import View

SEEDS = Path(__file__).parents[1] / "seeds"


def _event(key: str, when: str, actors: str = "AZE:participant", **more: str) -> Event:
    row = {"id": key, "type": "meeting", "date": when, "title": key, "actors": actors}
    return event_from_row({**row, "status": "happened", "sources": "s", **more})


def _atlas(*events: Event) -> Atlas:
    ordered = tuple(sorted(events, key=lambda event: event.date.sort_key))
    none = MappingProxyType[str, str]({})
    return Atlas(ordered, {}, (), None, (), {}, {}, str(none))


def _ids(atlas: Atlas, query: str) -> list[str]:
    view, notices = View.from_query(query)
    assert not notices
    return [event.id for event in select(atlas, view)]


TIMES = _atlas(
    _event("old", "1991-12-12"),
    _event("january", "2025-01"),
    _event("summit", "2025-02-01/2025-02-03"),
    _event("year", "2025"),
    _event("soon", "2027-05-01", status="planned"),
    _event("sometime", "XXXX-04-16"),
)


@pytest.mark.parametrize(
    ("query", "ids"),
    [
        ("", ["old", "january", "year", "summit", "soon"]),
        ("unknown=1", ["old", "january", "year", "summit", "soon", "sometime"]),
        ("planned=0", ["old", "january", "year", "summit"]),
        ("from=2025-01-31&to=2025-01-31", ["january", "year"]),
        ("from=2025-02-03&to=2025-02-03", ["year", "summit"]),
        ("from=2025-02-04&to=2025-02-04", ["year"]),
        ("from=2025-02-01&to=2025-02-02&mode=cumulative", ["old", "january", "year", "summit"]),
        ("from=2025-02-01&to=2025-02-02&mode=trail", ["old", "january", "year", "summit"]),
        ("to=1990-01-01&mode=cumulative", []),
        ("to=1990-01-01&unknown=1", ["sometime"]),
        ("from=2026-01-01", ["soon"]),
        ("to=2000-01-01", ["old"]),
    ],
)
def test_time(query: str, ids: list[str]) -> None:
    """Windows overlap, cumulative and trail keep all that had begun."""
    assert _ids(TIMES, query) == ids


def test_a_trail_flags_its_window() -> None:
    """In a trail, `in_window` tells the events of the window from the fading ones."""
    view, _ = View.from_query("from=2025-02-01&to=2025-02-02&mode=trail")
    flags = {event.id: in_window(event, view) for event in select(TIMES, view)}
    assert flags == {"old": False, "year": True, "january": False, "summit": True}


WHO = _atlas(
    _event("visit", "2025-04-22", "AZE:visitor;CHN:host", type="visit", country="CHN"),
    _event("summit", "2025-05-01", "AZE:participant;KAZ:host;org:OTS:chair", country="KAZ"),
    _event("signing", "2025-06-01", "GEO:signatory;TUR:signatory", type="signing", country="AZE"),
    _event("shusha", "2025-07-01", title="Şuşa görüşü", people="İlham Əliyev (AZE)", place="Baku"),
)


@pytest.mark.parametrize(
    ("query", "ids"),
    [
        ("types=visit,signing", ["visit", "signing"]),
        ("actors=AZE", ["visit", "summit", "shusha"]),
        ("actors=AZE,CHN", ["visit"]),
        ("actors=CHN,AZE", ["visit"]),
        ("actors=org:OTS", ["summit"]),
        ("country=AZE", ["visit", "summit", "signing", "shusha"]),
        ("country=AZE&actors=KAZ", ["summit"]),
        ("country=CHN", ["visit"]),
        ("corridors=none", ["visit", "summit", "signing", "shusha"]),
        ("corridors=btk&event=visit", ["visit", "summit", "signing", "shusha"]),
        ("bbox=0,0,1,1", ["visit", "summit", "signing", "shusha"]),
        ("q=susa", ["shusha"]),
        ("q=ŞUŞA", ["shusha"]),
        ("q=eliyev+BAKU", ["shusha"]),
        ("q=susa+nowhere", []),
        ("q=kazakhstan", ["summit"]),
        ("q=ots", ["summit"]),
        ("q=turkic+states", ["summit"]),
    ],
)
def test_filters(query: str, ids: list[str]) -> None:
    """Types are any of, actors all of, a country takes part or is the place, words all occur."""
    assert _ids(WHO, query) == ids


def test_candidates_can_be_hidden() -> None:
    """An event that nobody has confirmed goes away with one switch."""
    atlas = _atlas(_event("a", "2025"), _event("b", "2025", candidate="yes"))
    assert _ids(atlas, "") == ["a", "b"]
    assert _ids(atlas, "candidates=0") == ["a"]


@given(st.lists(any_event(), max_size=6, unique_by=lambda event: event.id), views())
def test_selection_is_a_subsequence(found: list[Event], view: View) -> None:
    """Selecting never adds, reorders or repeats, and selecting twice changes nothing."""
    atlas = _atlas(*found)
    chosen = select(atlas, view)
    order = [event.id for event in atlas.events]
    assert [event.id for event in chosen] == [
        key for key in order if key in {event.id for event in chosen}
    ]
    assert select(_atlas(*chosen), view) == chosen


@given(st.lists(any_event(), max_size=6, unique_by=lambda event: event.id), views())
def test_a_window_is_within_its_trail(found: list[Event], view: View) -> None:
    """Whatever a window shows, the trail with the same end shows too."""
    atlas = _atlas(*found)
    window = select(atlas, view.model_copy(update={"mode": "window"}))
    trail = select(atlas, view.model_copy(update={"mode": "trail"}))
    assert {event.id for event in window} <= {event.id for event in trail}


HISTORY = (
    _event("v1", "2019-04-25", "AZE:visitor;CHN:host", type="visit"),
    _event("v2", "2024-07", "CHN:visitor;AZE:host", type="visit"),
    _event("v3", "2025-04-22/2025-04-24", "AZE:visitor;CHN:host", type="visit"),
    _event("plan", "2027", "CHN:visitor;AZE:host", type="visit", status="planned"),
    _event("ots", "2025-10-07", "AZE:host;KAZ:participant;org:OTS:chair"),
    _event("there", "2025-11-01", "GEO:participant;TUR:participant", country="AZE"),
)


def test_partners_are_ranked() -> None:
    """Most events first, then the later contact; planned events count but are no contact."""
    ranked = partners(HISTORY, "AZE")
    assert [(p.code, p.count) for p in ranked] == [("CHN", 4), ("KAZ", 1), ("org:OTS", 1)]
    assert ranked[0].by_type == {"visit": 4}
    assert ranked[0].last is not None
    assert ranked[0].last.text == "2025-04-22/2025-04-24"
    assert partners(HISTORY, "RWA") == []


def test_bilateral_counts_each_direction() -> None:
    """Visits go one way or the other; the gap is counted from the last that happened."""
    pair = bilateral(HISTORY, "AZE", "CHN")
    assert [event.id for event in pair.events] == ["v1", "v2", "v3", "plan"]
    assert [event.id for event in pair.visits_a_to_b] == ["v1", "v3"]
    assert [event.id for event in pair.visits_b_to_a] == ["v2", "plan"]
    assert pair.gap(date(2025, 4, 30)) == (6, 8)


def test_bilateral_gap_keeps_the_precision() -> None:
    """Since "July 2024" it is a range of days; before any contact there is no gap."""
    assert bilateral(HISTORY, "CHN", "AZE", by=date(2025, 1, 1)).gap(date(2024, 8, 1)) == (1, 31)
    assert bilateral(HISTORY, "CHN", "AZE", by=date(2018, 1, 1)).gap(date(2018, 1, 1)) is None
    assert bilateral(HISTORY, "AZE", "RWA").events == ()


def test_bilateral_mirrors() -> None:
    """Swapping the two states swaps the directions and nothing else."""
    one, other = bilateral(HISTORY, "AZE", "CHN"), bilateral(HISTORY, "CHN", "AZE")
    assert one.events == other.events
    assert one.visits_a_to_b == other.visits_b_to_a


def test_words_find_events_by_their_corridor() -> None:
    """The short name of a corridor finds what is about it, though no text says the name."""
    atlas = load(SEEDS)
    assert atlas.corridors
    for corridor in atlas.corridors.corridors:
        found = select(atlas, View(q=corridor.short))
        about = {event.id for event in atlas.events if corridor.id in event.corridors}
        assert about
        assert about <= {event.id for event in found}
        assert any(corridor.short not in f"{e.title} {e.summary}" for e in found)

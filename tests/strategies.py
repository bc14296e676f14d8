"""Property-test generators: dates, records and views as the project has them."""

from __future__ import annotations

import calendar
from datetime import date

from hypothesis import strategies as st

from timeline.edtf import EventDate
from timeline.event_types import EVENT_TYPES
from timeline.events import ROLES, STATUSES, Actor, Event, Figure, Source
from timeline.view import View

STATES = ("AZE", "CHN", "KAZ", "GEO", "TUR", "RWA", "PAK")
CODES = (*STATES, "org:OTS", "org:EU")

days = st.dates(min_value=date(1, 1, 1), max_value=date(9999, 12, 31))
"""Any day that a date can name, those before 1970 and leap days too."""

recent_days = st.dates(min_value=date(1900, 1, 1), max_value=date(2100, 12, 31))

_qualifiers = st.sampled_from(["", "", "?", "~", "%"])


@st.composite
def _atoms(draw: st.DrawFn) -> str:
    """One EDTF date with a known year, of any precision that the project reads."""
    day = draw(days)
    year, month = f"{day.year:04}", f"{day.month:02}"
    decade = f"{max(day.year, 10):04}"[:3] + "X"
    season = f"{year}-{draw(st.sampled_from(['21', '22', '23', '24']))}"
    plain = [day.isoformat(), f"{year}-{month}", year, decade, f"{year}-XX", f"{year}-{month}-XX"]
    whole = st.sampled_from(plain).flatmap(lambda text: _qualifiers.map(lambda sign: text + sign))
    parts = [f"{year}?-{month}-{day.day:02}", f"?{year}-{month}", f"{year}-{month}-~{day.day:02}"]
    return draw(st.one_of(whole, st.sampled_from(parts), st.just(season)))


@st.composite
def _without_year(draw: st.DrawFn) -> str:
    month = draw(st.integers(1, 12))
    day = draw(st.integers(1, calendar.monthrange(2000, month)[1]))
    return draw(st.sampled_from([f"XXXX-{month:02}-{day:02}", f"XXXX-{month:02}", "XXXX"]))


@st.composite
def _intervals(draw: st.DrawFn) -> str:
    ends = sorted([draw(_atoms()), draw(_atoms())], key=lambda text: EventDate.parse(text).sort_key)
    return "/".join(ends)


edtf_texts: st.SearchStrategy[str] = st.one_of(_atoms(), _without_year(), _intervals())
"""EDTF texts that the project reads."""

event_dates: st.SearchStrategy[EventDate] = edtf_texts.map(EventDate.parse)

slugs = st.from_regex(r"[a-z0-9]{1,8}(-[a-z0-9]{1,8}){0,3}", fullmatch=True)

words = st.text(
    st.characters(
        blacklist_categories=("Cs", "Cc", "Zl", "Zp", "Zs"), blacklist_characters=";\ufffe\uffff"
    ),
    min_size=1,
    max_size=12,
).filter(lambda text: bool(text.strip()))
"""A word in any script, without what a list inside a cell or a workbook's XML can't hold."""

lines = st.lists(words, min_size=1, max_size=5).map(" ".join)

_slug_lists = st.lists(slugs, max_size=3, unique=True).map(tuple)


@st.composite
def events(draw: st.DrawFn) -> Event:
    """Make a whole event; its place may have coordinates of its own."""
    lat, lon = draw(
        st.one_of(st.just((None, None)), st.tuples(st.floats(-90, 90), st.floats(-180, 180)))
    )
    codes = draw(st.lists(st.sampled_from(CODES), min_size=1, max_size=4, unique=True))
    return Event(
        id=draw(slugs),
        type=draw(st.sampled_from(tuple(EVENT_TYPES))),
        date=draw(event_dates),
        title=draw(lines),
        place=draw(st.one_of(st.none(), st.sampled_from(["Baku", "Beijing", "Astana"]))),
        country=draw(st.one_of(st.none(), st.sampled_from(STATES))),
        lat=lat,
        lon=lon,
        actors=tuple(Actor(code=code, role=draw(st.sampled_from(ROLES))) for code in codes),
        people=tuple(draw(st.lists(lines, max_size=3, unique=True))),
        status=draw(st.sampled_from(STATUSES)),
        corridors=draw(_slug_lists),
        follows=draw(_slug_lists),
        summary=draw(st.one_of(st.just(""), lines)),
        sources=draw(_slug_lists),
        note=draw(st.one_of(st.just(""), lines)),
        candidate=draw(st.booleans()),
    )


sources: st.SearchStrategy[Source] = st.builds(
    Source,
    id=slugs,
    title=lines,
    outlet=st.one_of(st.just(""), lines),
    date=st.one_of(st.none(), event_dates),
    url=st.sampled_from(["", "https://example.org/a?b=c,d", "http://example.org"]),
    language=st.sampled_from(["", "en", "az"]),
    note=st.one_of(st.just(""), lines),
)

figures: st.SearchStrategy[Figure] = st.builds(
    Figure,
    id=slugs,
    measure=st.sampled_from(["trade_turnover", "exports", "freight"]),
    actors=st.lists(st.sampled_from(CODES), min_size=1, max_size=2, unique=True).map(tuple),
    period=event_dates,
    value=st.floats(allow_nan=False, allow_infinity=False),
    unit=st.sampled_from(["USD", "t"]),
    source=slugs,
    note=st.one_of(st.just(""), lines),
)


@st.composite
def _boxes(draw: st.DrawFn) -> tuple[float, float, float, float]:
    west, east = sorted(draw(st.lists(st.integers(-180, 179), min_size=2, max_size=2, unique=True)))
    south, north = sorted(draw(st.lists(st.integers(-90, 89), min_size=2, max_size=2, unique=True)))
    step = draw(st.integers(0, 9_999)) / 10_000
    return west + step, south + step, east + step, north + step


@st.composite
def views(draw: st.DrawFn) -> View:
    """Make any view, with a window that is open on either side at times."""
    ends = draw(st.lists(days, min_size=2, max_size=2).map(sorted))
    return View(
        first=draw(st.sampled_from([None, ends[0]])),
        last=draw(st.sampled_from([None, ends[1]])),
        mode=draw(st.sampled_from(("window", "cumulative", "trail"))),
        types=tuple(draw(st.lists(st.sampled_from(tuple(EVENT_TYPES)), unique=True))),
        actors=tuple(draw(st.lists(st.sampled_from(CODES), unique=True, max_size=3))),
        country=draw(st.one_of(st.none(), st.sampled_from(STATES))),
        event=draw(st.one_of(st.none(), slugs)),
        corridors=draw(st.one_of(st.none(), _slug_lists)),
        q=draw(st.one_of(st.just(""), lines, st.text(max_size=250))),
        bbox=draw(st.one_of(st.none(), _boxes())),
        theme=draw(st.sampled_from(("auto", "light", "dark"))),
        lang=draw(st.sampled_from(("en", "az", "ru"))),
        planned=draw(st.booleans()),
        candidates=draw(st.booleans()),
        unknown_year=draw(st.booleans()),
    )

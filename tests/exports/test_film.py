"""A film of a view: which days it shows for how long, and what its frames say."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geo.pictures.scene import InvalidPicture, Size
from timeline.atlas import load
from timeline.exports.export import Request
from timeline.exports.film import END, STEP, Film, schedule, takes_of, write_gif, write_mp4
from timeline.exports.scene import SceneOptions, build_scene
from timeline.view import View

if TYPE_CHECKING:
    from geo.pictures.scene import Scene

SEEDS = Path(__file__).parents[1] / "atlas"  # the five documents, which do not grow
SMALL = Size(480, 360)
START = date(2020, 1, 1)


def scenes(query: str, film: Film | None = None, **options: object) -> list[Scene]:
    """Give the scenes of a film of the starter atlas."""
    view, notices = View.from_query(query)
    assert not notices
    request = Request(load(SEEDS), view, SceneOptions(**options))  # type: ignore[arg-type]
    takes, total = takes_of(request, film or Film(seconds=4))
    made = [take.scene for take in takes]
    assert len(made) == total
    return made


@given(
    st.integers(0, 20_000),
    st.lists(st.integers(-100, 21_000), max_size=60),
    st.floats(2, 60),
    st.floats(0, 0.9),
)
def test_a_film_runs_from_first_to_last_in_its_time(
    days: int, entries: list[int], seconds: float, stops: float
) -> None:
    """Days only go forward, the last one is shown last, and the length is the one asked for."""
    last = START + timedelta(days=days)
    stops_on = [START + timedelta(days=entry) for entry in entries]
    shots = schedule(START, last, stops_on, Film(seconds=seconds, stops=stops))
    shown = [day for day, _ in shots]
    assert shown == sorted(set(shown))
    assert shown[0] >= START
    assert shown[-1] == last
    assert shots[-1][1] >= END - STEP
    assert sum(time for _, time in shots) == pytest.approx(seconds, abs=2 * STEP)


def test_it_stands_still_at_events() -> None:
    """An event's day is shown longer than the days around it."""
    stop = START + timedelta(days=180)
    shots = dict(schedule(START, START + timedelta(days=365), [stop], Film(seconds=6)))
    assert shots[stop] >= 0.7
    others = [time for day, time in shots.items() if day not in (stop, max(shots))]
    assert max(others) <= 3 * STEP


def test_a_pace_sets_the_length() -> None:
    """At 30 days a second a year takes 12 seconds and its end; what is too slow is refused."""
    last = START + timedelta(days=360)
    shots = schedule(START, last, [], Film(pace=30))
    assert sum(time for _, time in shots) == pytest.approx(12 + END, abs=2 * STEP)
    with pytest.raises(InvalidPicture, match="go faster"):
        schedule(START, last, [], Film(pace=1))


@pytest.mark.parametrize(
    "wrong", [{"seconds": 1}, {"seconds": 1e9}, {"pace": 0}, {"stops": 2}, {"span": 0}]
)
def test_what_cannot_run_is_refused(wrong: dict[str, float]) -> None:
    """Lengths, paces, stops and spans have bounds, told in one line."""
    with pytest.raises(InvalidPicture) as caught:
        Film(**wrong)  # type: ignore[arg-type]
    assert "\n" not in str(caught.value)


def test_the_window_grows_to_the_whole_view() -> None:
    """All frames have one framing; the last shows the countries and places of the still picture."""
    query = "from=2025-01-01&to=2025-12-31&actors=AZE,CHN"
    view, _ = View.from_query(query)
    still = build_scene(load(SEEDS), view)
    told = scenes(query)
    assert {one.framing for one in told} == {still.framing}
    assert (told[-1].countries, told[-1].symbols, told[-1].title) == (
        still.countries,
        still.symbols,
        still.title,
    )
    counts = [sum(country.count for country in one.countries) for one in told]
    assert counts == sorted(counts)
    assert counts[0] < counts[-1]


def test_a_frame_cites_the_newest_event() -> None:
    """The list ends with what just came in, and the footer has its sources."""
    for one in scenes("from=2025-01-01&to=2025-12-31"):
        if one.entries:
            cited = {source.number for source in one.sources}
            assert set(one.entries[-1].cites) <= cited


def test_a_span_slides() -> None:
    """With a span the window moves along, so events leave it again."""
    told = scenes("from=2023-01-01&to=2025-12-31", Film(seconds=4, span=60))
    counts = [sum(country.count for country in one.countries) for one in told]
    assert counts != sorted(counts)


def test_an_own_title_leaves_the_date_to_the_line_under_it() -> None:
    """The window is in every frame, whatever the title."""
    told = scenes("from=2025-01-01&to=2025-03-31", title="My title")
    assert {one.title for one in told} == {"My title"}
    assert "2025" in told[0].subtitle


@pytest.mark.parametrize("query", ["from=1950-01-01&to=1950-12-31", "country=RUS", "mode=trail"])
def test_any_view_makes_a_film(query: str) -> None:
    """An empty window, a country across the antimeridian and a trail run through."""
    assert scenes(query)


def test_files_are_written_with_progress() -> None:
    """Both formats begin as they should and count their way to the end."""
    view, _ = View.from_query("from=2025-04-01&to=2025-04-30")
    for write, head in ((write_mp4, b"ftyp"), (write_gif, b"GIF89a")):
        seen: list[int] = []
        options = SceneOptions(size=SMALL)

        def count(done: int, _: int, seen: list[int] = seen) -> None:
            seen.append(done)

        request = Request(load(SEEDS), view, options, progress=count)
        assert head in write(request, Film(seconds=2))[:12]
        assert seen == list(range(1, len(seen) + 1))

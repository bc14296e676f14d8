"""From a view to a scene and its layout."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from functools import cache
from itertools import combinations
from typing import TYPE_CHECKING

import numpy as np
import pytest

from geo._files import seeds
from geo.pictures.closeup import framed
from geo.pictures.compose import compose
from geo.pictures.fonts import Font
from geo.pictures.land import Detail, land
from geo.pictures.marks import Area, Box, Disc, Flow, Path, Rect, Symbol, Words
from geo.pictures.scene import Extent, Framing, Include, Size
from geo.pictures.text import outline
from tests.small_atlas import small
from tests.synthetic_atlas import synthetic
from timeline.atlas import Atlas, load
from timeline.exports.scene import MOST_ARCS, SceneOptions, build_scene
from timeline.view import View

if TYPE_CHECKING:
    from collections.abc import Iterator

    from geo.pictures.marks import Layer, Mark, Plate
    from geo.pictures.scene import Scene

TODAY = date(2026, 3, 1)
VIEWS = {
    "april": "from=2023-04-01&to=2023-04-30",
    "aze-chn": "actors=AZE,CHN&from=2025-01-01&to=2025-12-31",
    "whole": "",
    "empty": "from=1950-01-01&to=1950-12-31",
    "russia": "country=RUS",
    "crowd": "",
}
SIZES = ("1920x1080", "square", "640x480")


@cache
def _atlas(name: str) -> Atlas:
    return synthetic(400) if name == "crowd" else load(seeds())


def _view(name: str) -> View:
    return View.from_query(VIEWS.get(name, name))[0]


def _scene(name: str, **choices: object) -> Scene:
    options = replace(SceneOptions(today=TODAY), **choices)  # type: ignore[arg-type]
    return build_scene(_atlas(name), _view(name), options)


@cache
def _plate(name: str, size: str) -> Plate:
    """Lay out one of the six views, once for all tests."""
    return compose(_scene(name, size=Size.parse(size)))


def _small(query: str, **choices: object) -> Scene:
    """Build a scene of the small atlas, whose content is known."""
    options = replace(SceneOptions(today=TODAY), **choices)  # type: ignore[arg-type]
    return build_scene(small(), _view(query), options)


def _layer(plate: Plate, name: str) -> Layer:
    return next(layer for layer in plate.layers if layer.name == name)


def _drawn(mark: Words) -> Box:
    """Measure the box of the ink of a text."""
    vertices, _ = outline(mark.text, Font(mark.weight, mark.italic, mark.family), mark.tracking)
    (left, low), (right, top) = vertices.min(axis=0), vertices.max(axis=0)
    from geo.pictures.text import width  # noqa: PLC0415

    wide = width(mark.text, 1.0, Font(mark.weight, mark.italic, mark.family), mark.tracking)
    shift = {"left": 0.0, "center": wide / 2, "right": wide}[mark.align]
    x = mark.x + (left - shift) * mark.size
    return Box(x, mark.y - top * mark.size, (right - left) * mark.size, (top - low) * mark.size)


def _texts(marks: tuple[Mark, ...]) -> Iterator[list[Words]]:
    """Texts that belong together: the lines of a label are one."""
    for mark in marks:
        if isinstance(mark, Symbol):
            yield [part for part in mark.marks if isinstance(part, Words)]
        elif isinstance(mark, Words):
            yield [mark]


def _boxes(layer: Layer) -> list[tuple[str, Box]]:
    out = []
    for words in _texts(layer.marks):
        boxes = [_drawn(one) for one in words if one.text.strip()]
        left, top = min(b.x for b in boxes), min(b.y for b in boxes)
        right, low = max(b.right for b in boxes), max(b.bottom for b in boxes)
        out.append((words[0].text, Box(left, top, right - left, low - top)))
    return out


def _touching(named: list[tuple[str, Box]]) -> list[tuple[str, str]]:
    """Pairs that overlap, but for two words of one pill, which stand beside each other."""
    return [(a, b) for (a, one), (b, other) in combinations(named, 2) if one.overlaps(other)]


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("name", VIEWS)
def test_no_words_overlap(name: str, size: str) -> None:
    """Measured from the drawn letters, nothing on the map overlaps, and all is in the frame."""
    plate = _plate(name, size)
    for layer in plate.layers:
        if not layer.name.lower().endswith("labels"):
            continue
        named = _boxes(layer)
        assert _touching(named) == []
        assert layer.clip
        assert [text for text, box in named if not layer.clip.holds(box)] == []


@pytest.mark.parametrize("name", VIEWS)
def test_words_keep_off_symbols_and_close_up(name: str) -> None:
    """No label stands on the symbol of a place or under the close-up."""
    plate = _plate(name, "1920x1080")
    close = [layer.clip for layer in plate.layers if layer.name == "Close-up: labels"]
    for text, box in _boxes(_layer(plate, "Labels")):
        assert not any(box.overlaps(one) for one in close if one), text
    rings = [m.marks[0] for m in _layer(plate, "Places").marks if isinstance(m, Symbol)]
    for text, box in _boxes(_layer(plate, "Labels")):
        for ring in rings:
            assert isinstance(ring, Disc)
            half = ring.r * 0.7
            assert not box.overlaps(Box(ring.x - half, ring.y - half, 2 * half, 2 * half)), text


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("name", VIEWS)
def test_words_around_the_map_fit(name: str, size: str) -> None:
    """Title, key and footer stay on the plate and off each other."""
    plate = _plate(name, size)
    page = Box(0, 0, plate.width, plate.height)
    named = [one for n in ("Title", "Key", "Source") for one in _boxes(_layer(plate, n))]
    assert [text for text, box in named if not page.holds(box)] == []
    assert _touching(named) == []


def test_every_symbol_is_named() -> None:
    """Each symbol of the 400 events has its label or a number with a key; far ones are listed."""
    scene = _scene("crowd")
    plate = compose(scene)
    symbols = [m.name for m in _layer(plate, "Places").marks if isinstance(m, Symbol)]
    labels = [label.text for label in plate.labels if label.kind == "place"]
    named = {*labels, *plate.numbered}
    assert [name for name in symbols if name not in named] == []
    key = " ".join(t[0].text for t in _texts(_layer(plate, "Key").marks))
    assert all(f"{n} {name}" in key for n, name in enumerate(plate.numbered, 1))
    numbers = {label.text for label in plate.labels if label.kind == "number"}
    assert numbers == {str(n) for n in range(1, len(plate.numbered) + 1)}


@pytest.mark.parametrize("name", ["april", "whole", "russia"])
def test_names_of_countries_stand_in_them(name: str) -> None:
    """The middle of a country's name lies in that country, not in its neighbour."""
    import shapely  # noqa: PLC0415

    plate, scene = _plate(name, "1920x1080"), _scene(name)
    frame, close = framed(scene, plate.map_box)
    codes = {one.name.upper(): one.code for one in scene.countries}
    shapes = land(frame, Detail(0.5))
    main = [one for one in plate.labels if one.kind == "country"]
    for label in main:
        x, y = label.box.x + label.box.w / 2, label.box.y + label.box.h / 2
        if close and close.frame.box.holds(label.box):
            continue
        assert shapely.distance(shapes[codes[label.text]], shapely.points(x, y)) < 1.0, label.text


def test_a_series_lines_up() -> None:
    """Windows over one framing have the same map, the same close-up and the same corridors' way."""
    first = _scene("from=2023-01-01&to=2023-12-31")
    frames = []
    for year in (1995, 2023, 2025):
        scene = _scene(f"from={year}-01-01&to={year}-12-31", framing=first.framing)
        plate = compose(scene)
        land = [m for m in _layer(plate, "Countries").marks if isinstance(m, Area) and m.fill]
        close = next(lay.clip for lay in plate.layers if lay.name == "Close-up: labels")
        frames.append((plate.map_box, close, [m.rings[0].tobytes() for m in land]))
    assert frames[0] == frames[1] == frames[2]


def test_same_view_same_scene() -> None:
    """The same atlas, view and options give the same scene and the same layout."""
    one, other = _scene("april"), _scene("april")
    assert one == other
    assert [label.box for label in compose(one).labels] == [
        label.box for label in compose(other).labels
    ]


def test_counts_and_hatch_follow_the_live_map() -> None:
    """Countries count events that touch them; an event known to a country hatches only that."""
    scene = _small("from=2025-01-01&to=2025-01-31")
    looks = {one.code: one for one in scene.countries}
    assert (looks["AZE"].count, looks["RWA"].count) == (1, 1)
    assert looks["AZE"].hatched
    assert looks["RWA"].hatched
    assert not scene.symbols
    scene = _small("from=1991-01-01&to=1991-12-31")
    looks = {one.code: one for one in scene.countries}
    assert (looks["PAK"].hatched, looks["AZE"].hatched) == (True, False)
    assert [c.shade for c in (replace(looks["PAK"], count=n) for n in (0, 1, 3, 6))] == [0, 1, 2, 3]


def test_a_hatch_needs_a_third_without_a_place() -> None:
    """One event of three without a place hatches its country, one of four does not."""
    looks = {one.code: one for one in _small("from=2025-04-01&to=2025-09-30").countries}
    assert (looks["CHN"].count, looks["CHN"].hatched) == (4, False)
    looks = {one.code: one for one in _small("from=2025-04-20&to=2025-09-30").countries}
    assert (looks["CHN"].count, looks["CHN"].hatched) == (3, True)
    scene = _small("from=2025-04-20&to=2025-09-30")
    words = " ".join(t[0].text for t in _texts(_layer(compose(scene), "Key").marks))
    assert "place not stated" in words


def test_a_hatch_is_in_the_frame() -> None:
    """An event known to two states only is seen in both, though one of them is selected."""
    extent = _small("from=2025-01-01&to=2025-01-31&country=RWA").framing.extent
    for lon, lat in ((30.06, -1.94), (49.89, 40.38)):
        assert extent.west < lon < extent.east
        assert extent.south < lat < extent.north


def test_arcs_start_at_the_visitors_capital() -> None:
    """A visit is one arc from the visitor's capital to the place; planned ones are unsure."""
    arcs = _small("from=2024-12-01&to=2024-12-31").arcs
    assert [(one.name, one.symbol) for one in arcs] == [("Baku", "geonames:202061")]
    assert not arcs[0].unsure


def test_too_many_visits_hide_their_arcs() -> None:
    """Beyond the limit of the live map no arc is drawn, and the key says so."""
    atlas = synthetic(2_000)
    scene = build_scene(atlas, View(types=("visit",)), SceneOptions(today=TODAY))
    assert len(scene.entries) > MOST_ARCS
    assert scene.arcs_hidden
    assert scene.arcs == ()
    words = " ".join(t[0].text for t in _texts(_layer(compose(scene), "Key").marks))
    assert "Too many visits" in words


def test_corridors_have_the_status_of_the_last_day() -> None:
    """The same stretch is not there, under construction or operational, by the window's end."""
    status = {}
    for year in (2006, 2010, 2020):
        scene = _small(f"from={year}-01-01&to={year}-12-31&corridors=btk")
        status[year] = {one.id: one.status for one in scene.routes}
    before = (None, "agreed", "proposed")
    built = [k for k, s in status[2010].items() if s == "under_construction"]
    new = [key for key in built if status[2006].get(key) in before]
    assert new
    assert {status[2020][key] for key in new} == {"operational"}


def test_uncertain_looks_uncertain() -> None:
    """Planned and month-only events are pale in the ring, and the key says what pale means."""
    scene = _small("from=2027-01-01&to=2027-12-31")
    assert scene.symbols[0].slices[0].unsure == 1
    words = " ".join(t[0].text for t in _texts(_layer(compose(scene), "Key").marks))
    assert "pale" in words


def test_empty_says_so_and_what_is_near() -> None:
    """An empty window says that it is, and when the nearest events are."""
    scene = _small("from=2021-01-01&to=2021-12-31")
    assert "No event in this window" in scene.empty
    assert "19 November 2019" in scene.empty
    assert "27 June 2022" in scene.empty
    assert not scene.entries


def test_key_names_only_what_is_shown() -> None:
    """No visit, no hatch, no suspended line: no word of them in the key."""
    scene = _small("from=2022-11-01&to=2022-11-30&corridors=none")
    words = " ".join(t[0].text for t in _texts(_layer(compose(scene), "Key").marks))
    assert "Signing" in words
    assert not any(word in words for word in ("Visit", "stated", "Corridors", "suspended", "pale"))


def test_close_up_for_a_small_country() -> None:
    """A selected country that is small on the map gets a close-up; a large one does not."""
    plate = compose(_small("country=AZE&from=2025-01-01&to=2025-12-31"))
    assert "Close-up: countries" in [layer.name for layer in plate.layers]
    plate = compose(_small("country=RUS"))
    assert "Close-up: countries" not in [layer.name for layer in plate.layers]


def test_far_places_become_pills() -> None:
    """A place outside of the extent is named at the edge, with its count."""
    framing = Framing(Extent(40, 36, 60, 48))
    plate = compose(_small("from=2025-04-01&to=2025-04-30", framing=framing))
    pills = [
        m for m in _layer(plate, "Labels").marks if isinstance(m, Rect) and m.name == "Beijing"
    ]
    assert len(pills) == 1
    assert plate.map_box.holds(pills[0].box)


def test_parts_can_be_left_out() -> None:
    """Without key and events the map takes the whole width."""
    include = Include(key=False, events=False, sources=False, inset=False)
    plate = compose(_small(VIEWS["april"], include=include))
    assert plate.map_box.w == plate.width
    assert not _layer(plate, "Key").marks


def test_lines_are_where_they_belong() -> None:
    """The arc to Astana ends beside its symbol, and lines are finite."""
    plate = compose(_small(VIEWS["april"]))
    flow = next(m for m in _layer(plate, "Visits").marks if isinstance(m, Flow))
    assert flow.name == "Baku"
    for layer in plate.layers:
        for mark in layer.marks:
            if isinstance(mark, Path | Flow):
                assert np.isfinite(mark.points).all()


def test_trail_fades_what_is_older() -> None:
    """In trail mode the two windows before are there, fainter, and do not count."""
    scene = _small("from=2025-04-01&to=2025-04-30&mode=trail")
    assert {one.strength for one in scene.symbols} >= {1.0}
    later = _small("from=2023-05-01&to=2023-05-31&mode=trail")
    assert {one.strength for one in later.symbols} == {0.42}
    assert "No dated event" in later.subtitle

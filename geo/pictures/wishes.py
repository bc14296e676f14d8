"""What wants a label on a map, how it is set, and where it may go."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from geo import countries as states
from geo.pictures.fonts import Font
from geo.pictures.labels import around
from geo.pictures.land import Detail, land
from geo.pictures.marks import Box
from geo.pictures.text import clean, cut, width, wrap

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from geo.pictures.marks import Disc, Line
    from geo.pictures.palette import Palette
    from geo.pictures.projection import Frame
    from geo.pictures.scene import Scene, Station
    from geo.pictures.symbols import Cluster

# Seas whose names are not in dispute: name, latitude, longitude, metres a point at most.
SEAS = (
    ("Black Sea", 43.2, 34.2, 9_500),
    ("Caspian Sea", 41.9, 50.6, 9_500),
    ("Mediterranean Sea", 34.6, 20.0, 16_000),
    ("Red Sea", 20.5, 38.4, 9_000),
    ("Arabian Sea", 15.0, 63.5, 16_000),
    ("Baltic Sea", 57.2, 19.4, 7_000),
    ("North Sea", 56.3, 3.4, 9_000),
    ("Bay of Bengal", 14.5, 88.5, 14_000),
    ("Indian Ocean", -12.0, 75.0, 60_000),
    ("Atlantic Ocean", 28.0, -45.0, 60_000),
    ("Pacific Ocean", 10.0, -150.0, 60_000),
    ("Arctic Ocean", 80.0, 150.0, 16_000),
    ("Barents Sea", 74.5, 38.0, 16_000),
    ("Aral Sea", 45.2, 59.6, 2_500),
)
_NARROW = frozenset({"Caspian Sea", "Red Sea", "Aral Sea"})
STATION_METRES = {1: 14_000, 2: 4_200, 3: 2_200}
CORRIDOR_METRES = 17_000
NOTE, _NUMBER, _LINE_GAP = 7.6, 7.2, 1.16
# From a symbol to its label: beyond what all labels keep off, with a label's own margin.
CLEAR = 4.0


@dataclass(frozen=True, slots=True)
class Style:
    """How a line of a label is set."""

    size: float
    colour: str
    font: Font = Font()  # noqa: RUF009 - a tuple, never changed
    tracking: float = 0.0

    def wide(self, text: str) -> float:
        """Return the width of a text in points."""
        return width(text, self.size, self.font, self.tracking)

    @property
    def high(self) -> float:
        """The height of a line in points."""
        return self.size * _LINE_GAP


@dataclass(slots=True)
class Wish:
    """A label before it is placed; `lines` are (text, style), `anchor` is where it belongs."""

    kind: str
    key: str
    lines: list[tuple[str, Style]]
    boxes: tuple[Box, ...]
    weight: float
    halo: str
    anchor: float = 0.0
    number: tuple[float, float, float] | None = None  # x, y and radius of what a number stands for


def block(lines: Sequence[tuple[str, Style]]) -> tuple[float, float]:
    """Return the width and the height of a label."""
    return max(style.wide(text) for text, style in lines), sum(style.high for _, style in lines)


def places(clusters: Sequence[Cluster], palette: Palette, box: Box) -> Iterator[Wish]:
    """Yield the names of places with a note of when or what, the large first."""
    strongest = Style(9.6, palette.place_label, Font("bold"))
    for rank, one in enumerate(
        sorted(clusters, key=lambda c: (-c.emphasised, -c.total, c.main.name))
    ):
        if not box.overlaps(square(one.x, one.y, 1)):
            continue
        style = strongest if one.strength == 1 else Style(8.6, palette.ink2)
        text = cut(clean(one.main.name), 130, style.size, style.font)
        if one.main.vague:
            text = f"{text} region" if not text.lower().endswith("region") else text
        lines = [(text, style)]
        lines += [(part, Style(NOTE, palette.ink2)) for part in _notes(one)]
        wide, high = block(lines)
        gap = one.r + (5.8 if one.emphasised or one.main.vague else CLEAR)
        weight = 80.0 if one.emphasised else 26.0 + min(one.total, 20) - min(rank, 40) * 0.3
        weight -= 8.0 if one.strength < 1 else 0.0
        yield Wish(
            *("place", f"place {one.main.id} {rank}", lines, around(one.x, one.y, gap, wide, high)),
            weight=weight,
            halo=palette.land[0],
            anchor=one.x,
            number=(one.x, one.y, one.r),
        )


def _notes(one: Cluster) -> list[str]:
    """Return the lines under the name of a place: when, what, or who shares its symbol."""
    if one.emphasised:
        note = next(place.note for place in one.places if place.emphasised)
        when, _, what = note.partition("\n")
        return [clean(when), *(wrap(clean(what), 150, NOTE, most=2) if what else ())]
    if len(one.places) > 1:
        others = list(dict.fromkeys(clean(place.name) for place in one.places))[1:]
        more = f" and {len(others) - 2} more" if len(others) > 2 else ""  # noqa: PLR2004
        return [cut(f"with {', '.join(others[:2])}", 140, NOTE) + more] if others else []
    return wrap(clean(one.main.note), 120, NOTE, most=2) if one.main.note else []


def origins(
    scene: Scene, frame: Frame, clusters: Sequence[Cluster]
) -> list[tuple[float, float, str]]:
    """Capitals that visits come from and that have no symbol of their own."""
    found: dict[str, tuple[float, float, str]] = {}
    for one in scene.arcs:
        x, y = frame.at(*one.start)
        if not frame.box.overlaps(Box(x, y, 0.1, 0.1)):
            continue
        if not any(np.hypot(c.x - x, c.y - y) < c.r + 3 for c in clusters):
            found.setdefault(one.name, (x, y, one.name))
    return list(found.values())


def origin_names(origins: Iterable[tuple[float, float, str]], palette: Palette) -> Iterator[Wish]:
    """Yield the names of capitals that visits come from."""
    style = Style(8.6, palette.place_label)
    for x, y, text in origins:
        line = cut(clean(text), 110, style.size)
        wide, high = block([(line, style)])
        boxes = around(x, y, 6.0, wide, high)
        yield Wish("origin", f"origin {text}", [(line, style)], boxes, 14.0, palette.land[0], x)


def corridors(
    scene: Scene, frame: Frame, lines: Mapping[str, Line], palette: Palette
) -> Iterator[Wish]:
    """Yield the name of each corridor, beside one of its longest visible stretches."""
    if frame.metres > CORRIDOR_METRES:
        return
    style = Style(8.2, palette.rail, Font("bold"))
    for corridor, text in scene.corridor_names:
        text = cut(clean(text), 140, style.size, style.font)  # noqa: PLW2901
        wide, high = block([(text, style)])
        spots = []
        for one in scene.routes:
            if one.corridor == corridor:
                line = lines[one.id]
                length = _visible(line, frame.box)
                if length > 0.5 * wide:
                    spots.append((length, line))
        spots.sort(key=lambda spot: -spot[0])
        boxes = tuple(
            Box(x - wide / 2, y + dy, wide, high)
            for _, line in spots[:8]
            for x, y in _along(line)
            for dy in (-high - 4.5, 4.5)
        )
        yield Wish(
            "corridor", f"corridor {corridor}", [(text, style)], boxes, 16.0, palette.land[0]
        )


def _along(line: Line) -> list[tuple[float, float]]:
    steps = np.hypot(*np.diff(line, axis=0).T)
    far = np.concatenate([[0.0], np.cumsum(steps)])
    marks = far[-1] * np.array([0.5, 0.38, 0.62, 0.26, 0.74])
    return list(
        zip(np.interp(marks, far, line[:, 0]), np.interp(marks, far, line[:, 1]), strict=True)
    )


def stations(
    stations: Sequence[tuple[Station, Disc]], frame: Frame, palette: Palette, *, close: bool
) -> Iterator[Wish]:
    """Yield the names of stations that are of rank enough for the scale."""
    style = Style(7.3, palette.ink2)
    for one, disc in stations:
        if not close and frame.metres > STATION_METRES[one.rank] / 1.6:
            continue
        text = cut(clean(one.name), 100, style.size)
        wide, high = block([(text, style)])
        boxes = around(disc.x, disc.y, 5.2, wide, high)
        weight = (9.0, 5.0, 3.5)[one.rank - 1]
        key = f"station {one.name} {disc.x:.1f}"
        yield Wish("station", key, [(text, style)], boxes, weight, palette.land[0], disc.x)


def countries(scene: Scene, frame: Frame, palette: Palette) -> Iterator[Wish]:
    """Yield the names of countries that are large enough to carry them, in spaced capitals."""
    shapes = land(frame, Detail(0.5))
    for one in scene.countries:
        if one.code not in shapes:
            continue
        strong = one.selected or one.emphasised
        ink = palette.ink if strong or one.count else palette.country_label
        style = Style(7.2, ink, Font("bold" if strong or one.count else "normal"), 0.09)
        text = cut(clean(one.name).upper(), 170, style.size, style.font)
        wide, high = block([(text, style)])
        if not strong and not _holds(shapes[one.code], wide, high, frame.box):
            continue
        x, y = frame.at(*states.label_point(one.code))
        if not frame.box.overlaps(Box(x, y, 0.1, 0.1)):
            if not strong and not one.count:
                continue
            x, y = _inner_point(shapes[one.code], frame.box)
        shifts = [(dx, dy) for dy in (0, -12, 12, -22, 22) for dx in (0, -0.3 * wide, 0.3 * wide)]
        spots = [(x + dx, y + dy) for dx, dy in shifts]
        own = _inside(shapes[one.code], spots) or spots[:1]
        boxes = tuple(Box(px - wide / 2, py - high / 2, wide, high) for px, py in own)
        weight = 4.5 - 0.3 * states.label_rank(one.code) + (8.0 if one.count else 0.0)
        weight = 24.0 if strong else weight
        halo = palette.land[one.shade]
        yield Wish("country", f"country {one.code}", [(text, style)], boxes, weight, halo)


def _inner_point(shape: Any, box: Box) -> tuple[float, float]:  # noqa: ANN401 - shapely's
    """Return a point well inside of what a map shows of a country."""
    import shapely  # noqa: PLC0415

    seen = shapely.clip_by_rect(shape, box.x, box.y, box.right, box.bottom)
    largest = max(shapely.get_parts(shapely.make_valid(seen)), key=shapely.area)
    middle = shapely.maximum_inscribed_circle(largest, 2.0).coords[0]
    return float(middle[0]), float(middle[1])


def _inside(shape: Any, spots: list[tuple[float, float]]) -> list[tuple[float, float]]:  # noqa: ANN401
    """Return the points that lie in a country, so that no name stands in another."""
    import shapely  # noqa: PLC0415

    within = shapely.contains_xy(shape, [x for x, _ in spots], [y for _, y in spots])
    return [spot for spot, good in zip(spots, within, strict=True) if good]


def _holds(shape: Any, wide: float, high: float, box: Box) -> bool:  # noqa: ANN401 - shapely's
    """Whether a country is large enough on the map to carry its name."""
    west, south, east, north = shape.bounds
    across = min(east, box.right) - max(west, box.x)
    roomy = across > 0.8 * wide and north - south > 1.6 * high
    return bool(roomy and shape.area > 0.7 * wide * high)


def seas(frame: Frame, palette: Palette) -> Iterator[Wish]:
    """Yield the names of seas."""
    style = Style(8.8, palette.sea_label, Font(italic=True, family="serif"))
    for text, lat, lon, metres in SEAS:
        if frame.metres > metres:
            continue
        x, y = frame.at(lon, lat)
        if not frame.box.overlaps(Box(x, y, 0.1, 0.1)):
            continue
        words = text.split(" ") if text in _NARROW and frame.metres > 2_000 else [text]  # noqa: PLR2004
        lines = [(word, style) for word in words]
        wide, high = block(lines)
        box = Box(x - wide / 2, y - high / 2, wide, high)
        yield Wish("sea", f"sea {text}", lines, (box,), 3.0, palette.sea)


def square(x: float, y: float, half: float) -> Box:
    """Return a box about a point."""
    return Box(x - half, y - half, 2 * half, 2 * half)


def _visible(line: Line, box: Box) -> float:
    inside = (line[1:, 0] > box.x) & (line[1:, 0] < box.right)
    inside &= (line[1:, 1] > box.y) & (line[1:, 1] < box.bottom)
    return float(np.hypot(*np.diff(line, axis=0).T)[inside].sum())

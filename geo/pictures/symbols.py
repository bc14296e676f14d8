"""Places and visits as marks: rings by kind, arcs from capitals, pills for what is off the map.

The rules are the live map's: the radius by the number of events, the ring clockwise from twelve in
the fixed order of kinds, places too near to tell apart drawn as one.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np

from geo.pictures.fonts import Font
from geo.pictures.marks import Disc, Flow, Pen, Sector, Symbol, Words
from geo.pictures.palette import mixed
from geo.pictures.text import width

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from geo.pictures.marks import Line, Mark
    from geo.pictures.palette import Palette
    from geo.pictures.projection import Frame
    from geo.pictures.scene import Arc, Kind
    from geo.pictures.scene import Symbol as Place

SCREEN = 0.86  # points of the plate for one pixel of the style guide's screen
NEAR, CROWD = 20 * SCREEN, 0.75
SPLIT = 1.4 * SCREEN
STEPS = 28


def radius(count: int) -> float:
    """Return the radius of a symbol in points."""
    return SCREEN * (7.0 if count < 2 else min(28.0, 5.5 + 4.0 * math.sqrt(count)))  # noqa: PLR2004


@dataclass(frozen=True, slots=True)
class Cluster:
    """Places drawn as one symbol, named by the weightiest; `counts` are (all, unsure) by kind."""

    x: float
    y: float
    places: tuple[Place, ...]
    counts: Mapping[str, tuple[int, int]]

    @property
    def main(self) -> Place:
        """The place that names it."""
        return self.places[0]

    @property
    def total(self) -> int:
        """All its events."""
        return sum(count for count, _ in self.counts.values())

    @property
    def r(self) -> float:
        """Its radius in points."""
        return radius(self.total)

    @property
    def emphasised(self) -> bool:
        """Whether one of its places is emphasised."""
        return any(place.emphasised for place in self.places)

    @property
    def strength(self) -> float:
        """That of its strongest place."""
        return max(place.strength for place in self.places)


def clusters(places: Iterable[Place], frame: Frame, order: Sequence[str]) -> list[Cluster]:
    """Group places by nearness, the weightiest first; older (fainter) ones apart from new ones.

    How near is too near depends on the weights, not on the events shown, so that the places of a
    series of windows stay together or apart.
    """
    groups: list[tuple[float, float, list[Place]]] = []
    for place in sorted(places, key=lambda one: (-one.strength, -one.weight, one.name, one.id)):
        x, y = frame.at(place.lon, place.lat)
        if not math.isfinite(x + y):
            continue
        for gx, gy, members in groups:
            same_age = members[0].strength == place.strength or place.emphasised
            near = max(NEAR, CROWD * (radius(members[0].weight) + radius(place.weight)))
            if same_age and math.hypot(gx - x, gy - y) < near:
                members.append(place)
                break
        else:
            groups.append((x, y, [place]))
    return [Cluster(x, y, tuple(members), _tally(members, order)) for x, y, members in groups]


def _tally(members: Sequence[Place], order: Sequence[str]) -> dict[str, tuple[int, int]]:
    tally = {kind: [0, 0] for kind in order}
    for place in members:
        for one in place.slices:
            tally[one.kind][0] += one.count
            tally[one.kind][1] += one.unsure
    return {kind: (all_, unsure) for kind, (all_, unsure) in tally.items() if all_}


def ring(  # noqa: PLR0913 - where, how large, and of what
    x: float,
    y: float,
    counts: Mapping[str, tuple[int, int]],
    kinds: Sequence[Kind],
    palette: Palette,
    *,
    r: float | None = None,
    vague: bool = False,
    emphasised: bool = False,
    strength: float = 1.0,
) -> tuple[Mark, ...]:
    """Return the marks of a symbol: what is not certain is paler, with an outline of its colour.

    Colours of an older symbol are mixed with the surface by its strength.
    """
    total = sum(all_ for all_, _ in counts.values())
    r = radius(total) if r is None else r
    thick = max(4 * SCREEN, 0.3 * r)
    marks: list[Mark] = [Disc(x, y, r + 1.7, fill=palette.surface)]
    if vague:
        dash = Pen(palette.ink2, 0.9, (2.2, 1.8))
        marks.append(Disc(x, y, r + 4.2, pen=dash))
    gap = math.degrees(SPLIT / (r - thick / 2)) if len(counts) > 1 else 0.0
    angle = 0.0
    for place, kind in enumerate(kinds):
        if kind.id not in counts:
            continue
        colour = mixed(palette.kind(kind, place), palette.surface, strength)
        for count, sure in _parts(counts[kind.id]):
            sweep = 360.0 * count / total
            low, high = angle + gap / 2, angle + max(gap, sweep - gap / 2)
            part = Sector(x, y, r, r - thick, low, high, colour, name=kind.label)
            marks.append(part if sure else _pale(part, palette))
            angle += sweep
    marks.append(Disc(x, y, r - thick, fill=palette.surface))
    marks.append(Disc(x, y, r, pen=Pen(palette.ink, 0.65, alpha=0.28)))
    if total > 1:
        size = SCREEN * max(10.0, min(15.0, 0.78 * r / SCREEN))
        text = str(total) if total <= 9999 else f"{round(total / 1000)}k"  # noqa: PLR2004
        size = min(size, 1.8 * (r - thick) / width(text, 1.0, Font("bold")))
        ink = palette.ink if strength == 1.0 else palette.ink3
        words = Words(text, x, y + 0.36 * size, size, ink, align="center", weight="bold")
        marks.append(words)
    if emphasised:
        marks.append(Disc(x, y, r + 3.4, pen=Pen(palette.ink, 1.5)))
    return tuple(marks)


def _parts(counts: tuple[int, int]) -> list[tuple[int, bool]]:
    all_, unsure = counts
    return [(n, sure) for n, sure in ((all_ - unsure, True), (unsure, False)) if n]


def _pale(part: Sector, palette: Palette) -> Sector:
    """Return a part of a ring as what is not certain: pale, with an outline of its colour."""
    return replace(
        part,
        r=part.r - 0.4,
        inner=part.inner + 0.4,
        fill=mixed(part.fill, palette.surface, 0.25),
        pen=Pen(part.fill, 0.8),
        name=f"{part.name}, not certain",
    )


def symbol(cluster: Cluster, kinds: Sequence[Kind], palette: Palette) -> Symbol:
    """Return the symbol of a cluster, named by its place."""
    total = cluster.total
    marks = ring(
        cluster.x,
        cluster.y,
        cluster.counts,
        kinds,
        palette,
        vague=any(place.vague for place in cluster.places),
        emphasised=cluster.emphasised,
        strength=cluster.strength,
    )
    labels = {kind.id: kind.label for kind in kinds}
    said = ", ".join(f"{labels[kind]} {n}" for kind, (n, _) in cluster.counts.items())
    about = f"{cluster.main.name}: {total} {'event' if total == 1 else 'events'} ({said})"
    return Symbol(cluster.main.name, marks, about)


def curve(start: tuple[float, float], end: tuple[float, float], clear: float) -> Line:
    """Return the way of an arc, bent to the left, cut short by `clear` before its end."""
    (x0, y0), (x1, y1) = start, end
    dx, dy = x1 - x0, y1 - y0
    length = math.hypot(dx, dy) or 1.0
    bend = min(0.16 * length, 90 * SCREEN)
    control = np.array([(x0 + x1) / 2 + dy / length * bend, (y0 + y1) / 2 - dx / length * bend])
    t = np.linspace(0.0, 1.0, STEPS * 4)[:, None]
    u = 1 - t
    way = u * u * np.array(start) + 2 * u * t * control + t * t * np.array(end)
    kept = np.hypot(way[:, 0] - x1, way[:, 1] - y1) >= clear
    last = max(2, int(np.flatnonzero(kept)[-1]) + 1) if kept.any() else 2
    return np.asarray(way[:last][:: max(1, last // STEPS)])


def arc(one: Arc, frame: Frame, home: Cluster, colour: str, palette: Palette) -> Flow | None:
    """Return the arc of a visit; None when its ends are too near each other to see one."""
    start = frame.at(*one.start)
    if not math.isfinite(sum(start)):
        return None
    if math.hypot(home.x - start[0], home.y - start[1]) < home.r + 14 * SCREEN:
        return None
    points = curve(start, (home.x, home.y), home.r + 4 * SCREEN)
    pen = Pen(colour, SCREEN, (6 * SCREEN, 4 * SCREEN) if one.unsure else (), alpha=one.strength)
    if one.emphasised:
        pen = Pen(colour, SCREEN * 1.25, pen.dash)
    return Flow(points, pen, palette.surface, name=one.name, about=one.title)


def taper(points: Line, width: float) -> Line:
    """Return the outline of a line that grows from 1 to 3.3 widths."""
    step = np.gradient(points, axis=0)
    length = np.maximum(np.hypot(step[:, 0], step[:, 1]), 1e-9)
    half = width * np.linspace(1.0, 3.3, len(points)) / 2
    normal = np.column_stack([-step[:, 1] / length, step[:, 0] / length]) * half[:, None]
    return np.concatenate([points + normal, (points - normal)[::-1]])


def arrow(points: Line, size: float) -> Line:
    """Return the head of an arrow at the end of a line."""
    tip, before = points[-1], points[max(0, len(points) - 3)]
    angle = math.atan2(tip[1] - before[1], tip[0] - before[0])
    sides = [
        tip - size * np.array([math.cos(angle + turn), math.sin(angle + turn)])
        for turn in (0.42, -0.42)
    ]
    return np.array([tip, *sides])


def ring_part(mark: Sector) -> Line:
    """Return the outline of a part of a ring."""
    steps = max(3, int((mark.end - mark.start) / 4))
    turn = np.radians(np.linspace(mark.start, mark.end, steps))
    unit = np.column_stack([np.sin(turn), -np.cos(turn)])
    ring = np.concatenate([unit * mark.r, unit[::-1] * mark.inner])
    return np.asarray(ring + np.array([mark.x, mark.y]))

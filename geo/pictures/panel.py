"""What stands around the map: the title, the key of what is shown, the events, the footer."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import numpy as np

from geo.pictures.fonts import Font
from geo.pictures.ground import DASH, STATUS_WORDS, WEIGHT
from geo.pictures.marks import Area, Box, Disc, Flow, Path, Pen, Rect, Symbol, Words
from geo.pictures.projection import kilometres
from geo.pictures.scene import HATCH_WORDS, SHADE_WORDS
from geo.pictures.symbols import SCREEN, curve, radius, ring
from geo.pictures.text import clean, cut, width, wrap

if TYPE_CHECKING:
    from collections.abc import Sequence

    from geo.pictures.marks import Mark
    from geo.pictures.palette import Palette
    from geo.pictures.projection import Frame
    from geo.pictures.scene import Entry, Scene
    from geo.pictures.symbols import Cluster

HEAD, TEXT, SMALL = 8.6, 7.9, 7.2
STORY, _STORY_LINE = 9.8, 13.4
TITLE, LEAST_TITLE, SUBTITLE = 20.0, 13.5, 11.2
MARGIN, _MOST_CITED = 22.0, 40
_BAR = (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000)


@dataclass(slots=True)
class Column:
    """Marks that fill a box from its top, then the boxes in `rest`; `y` is how far it is filled."""

    box: Box
    palette: Palette
    y: float
    marks: list[Mark] = field(default_factory=list)
    rest: list[Box] = field(default_factory=list)

    @property
    def left(self) -> float:
        """Points left until the bottom."""
        return self.box.bottom - self.y

    def room(self, high: float) -> bool:
        """Whether something so high still fits; goes on in the next box where it does not."""
        if self.left < high and self.rest:
            self.box = self.rest.pop(0)
            self.y = self.box.y
        elif self.left < high:
            self.y = self.box.bottom
        return self.left >= high

    def heading(self, text: str, need: float = 14.0) -> None:
        """Write a heading, with a gap before it unless it is the first, if what it `need`s fits."""
        if self.room(HEAD + 14.0 + min(need, self.box.h / 2)):
            self.y += 9.0 if self.y > self.box.y else 0.0
        else:
            return
        text = cut(clean(text), self.box.w, HEAD, Font("bold"))
        self.marks.append(
            Words(text, self.box.x, self.y + HEAD, HEAD, self.palette.ink, weight="bold")
        )
        self.y += HEAD + 5.0

    def row(
        self, sample: Sequence[Mark], text: str, indent: float = 40.0, high: float = 12.5
    ) -> None:
        """Write a line of the key: a sample, drawn at (0, 0), and what it means."""
        lines = wrap(clean(text), self.box.w - indent, TEXT, most=2)
        if not self.room(high + (len(lines) - 1) * (TEXT + 2.4)):
            return
        middle = self.y + high / 2
        self.marks += [moved(one, self.box.x, middle) for one in sample]
        for place, line in enumerate(lines):
            y = middle + 0.36 * TEXT + place * (TEXT + 2.4)
            self.marks.append(Words(line, self.box.x + indent, y, TEXT, self.palette.ink2))
        self.y += high + (len(lines) - 1) * (TEXT + 2.4)


def moved(mark: Mark, dx: float, dy: float) -> Mark:
    """Return the mark elsewhere."""
    from dataclasses import replace  # noqa: PLC0415

    if isinstance(mark, Area):
        return replace(mark, rings=tuple(one + np.array([dx, dy]) for one in mark.rings))
    if isinstance(mark, Path | Flow):
        return replace(mark, points=mark.points + np.array([dx, dy]))
    if isinstance(mark, Rect):
        box = mark.box
        return replace(mark, box=Box(box.x + dx, box.y + dy, box.w, box.h))
    if isinstance(mark, Symbol):
        return replace(mark, marks=tuple(moved(one, dx, dy) for one in mark.marks))
    return replace(mark, x=mark.x + dx, y=mark.y + dy)


def header(scene: Scene, box: Box, palette: Palette) -> list[Mark]:
    """Return the title and the line under it."""
    room = box.w - 2 * MARGIN
    font = Font("bold", family="serif")
    title = clean(scene.title)
    size = max(LEAST_TITLE, min(TITLE, TITLE * room / max(1.0, width(title, TITLE, font))))
    title = cut(title, room, size, font)
    subtitle = cut(clean(scene.subtitle), room, SUBTITLE)
    x, y = box.x + MARGIN, box.y
    return [
        Words(title, x, y + 31.0, size, palette.ink, weight="bold", family="serif"),
        Words(subtitle, x, y + 49.0, SUBTITLE, palette.ink2),
    ]


def footer(scene: Scene, box: Box, palette: Palette) -> list[Mark]:
    """Return the sources, the attribution, the link of the view and the hash of the data."""
    room = box.w - 2 * MARGIN
    x, y = box.x + MARGIN, box.y + 13.0
    marks: list[Mark] = []
    if scene.include.sources and scene.sources:
        for line in _cited(scene, room):
            marks.append(Words(line, x, y, SMALL, palette.ink2))
            y += 9.6
    link = f"{scene.link} · data {scene.hash[:8]}" if scene.link else f"data {scene.hash[:8]}"
    y = box.bottom - 10.0
    attribution = clean(scene.attribution)
    spare = room - width(attribution, SMALL) - 20
    marks.append(Words(attribution, x, y, SMALL, palette.ink3))
    link = cut(clean(link), spare, SMALL) if spare > 60 else ""  # noqa: PLR2004 - points
    if not link.endswith(scene.hash[:8]):
        link = f"data {scene.hash[:8]}"
    marks.append(Words(link, box.right - MARGIN, y, SMALL, palette.ink3, align="right"))
    return marks


def _cited(scene: Scene, room: float, most: int = 2) -> list[str]:
    """Return the sources in `most` lines, the outlets numbered, and how many more there are."""
    total = len(scene.sources)
    parts = [f"{one.number} {clean(one.short, 120)}" for one in scene.sources[:_MOST_CITED]]
    for kept in range(len(parts), 0, -1):
        more = f" and {total - kept} more" if kept < total else ""
        lines = wrap(f"Sources: {' · '.join(parts[:kept])}{more}", room, SMALL)
        if len(lines) <= most:
            return lines
    return wrap(f"Sources: {parts[0]}", room, SMALL, most=most) if parts else []


def scale(frame: Frame, palette: Palette, x: float, y: float) -> list[Mark]:
    """Return a scale bar that is true at the middle of the map; none for the world."""
    if frame.world:
        return []
    middle = frame.box.y + frame.box.h / 2
    centre = frame.box.x + frame.box.w / 2
    one = kilometres(frame, centre, middle)
    km = max((step for step in _BAR if step / one <= 95), default=_BAR[0])  # noqa: PLR2004 - points
    long = km / one
    bar = np.array([[x, y - 4], [x, y], [x + long, y], [x + long, y - 4]])
    _, lat = frame.degrees([centre], [middle])
    at = f"{abs(lat[0]):.0f}° {'S' if lat[0] < 0 else 'N'}"
    words = f"{km:,} km at {at}"
    halo = palette.land[0]
    casing = Pen(halo, 3.2, round=True, alpha=0.8)
    return [
        Path(bar, Pen(palette.ink2, 1.0), casing),
        Words(words, x + long + 5, y, SMALL, palette.ink2, halo=halo),
    ]


def key(scene: Scene, column: Column, clusters: Sequence[Cluster]) -> None:
    """Write the key: only what the map shows."""
    _kinds(scene, column, clusters)
    _symbols(scene, column, clusters)
    _shades(scene, column)
    _lines(scene, column)
    _visits(scene, column)


def _kinds(scene: Scene, column: Column, clusters: Sequence[Cluster]) -> None:
    totals = {
        kind.id: sum(c.counts.get(kind.id, (0, 0))[0] for c in clusters) for kind in scene.kinds
    }
    shown = [(n, kind) for n, kind in enumerate(scene.kinds) if totals[kind.id]]
    if not shown:
        return
    column.heading("Events at places")
    x = column.box.x
    for order, kind in shown:
        text, count = clean(kind.label), str(totals[kind.id])
        wide = 12 + width(text, TEXT) + 4 + width(count, TEXT, Font("bold")) + 12
        if x > column.box.x and x + wide - 12 > column.box.right:
            x, column.y = column.box.x, column.y + 12.5
        y = column.y + 6.2
        column.marks += [
            Disc(x + 4, y, 3.6, fill=column.palette.kind(kind, order), name=kind.label),
            Words(text, x + 12, y + 0.36 * TEXT, TEXT, column.palette.ink2),
            Words(
                *(count, x + wide - 12, y + 0.36 * TEXT, TEXT, column.palette.ink),
                align="right",
                weight="bold",
            ),
        ]
        x += wide
    column.y += 14.5


def _symbols(scene: Scene, column: Column, clusters: Sequence[Cluster]) -> None:
    if not clusters:
        return
    palette, kinds = column.palette, scene.kinds
    largest = max(clusters, key=lambda c: c.total)
    if largest.total > 1:
        r = min(11.0, radius(largest.total))
        sample = ring(14, 0, largest.counts, kinds, palette, r=r)
        column.row(sample, "events at one place; ring: their types", high=2 * r + 5)
    unsure = next((c for c in clusters if any(u for _, u in c.counts.values())), None)
    if unsure:
        kind = next(k for k in kinds if unsure.counts.get(k.id, (0, 0))[1])
        sample = ring(14, 0, {kind.id: (1, 1)}, kinds, palette)
        column.row(sample, "pale: day not known, planned or not confirmed", high=17)
    if any(place.vague for c in clusters for place in c.places):
        kind = kinds[0]
        sample = ring(14, 0, {kind.id: (1, 0)}, kinds, palette, vague=True)
        column.row(sample, "place known to a region only", high=22)


def _shades(scene: Scene, column: Column) -> None:
    palette = column.palette
    hatched = any(one.hatched for one in scene.countries)
    if any(one.count for one in scene.countries):
        column.heading("Events per country")
        step = min(44.0, column.box.w / 4)
        for place, (fill, words) in enumerate(zip(palette.land, SHADE_WORDS, strict=True)):
            x = column.box.x + place * step
            box = Box(x, column.y, step, 8.0)
            column.marks.append(Rect(box, fill=fill, pen=Pen(palette.border, 0.5)))
            y = column.y + 16.5
            column.marks.append(Words(words, x + step / 2, y, SMALL, palette.ink2, align="center"))
        column.y += 21.0
    if hatched:
        corners = np.array([[0, -5.0], [28, -5.0], [28, 5.0], [0, 5.0]])
        pens = Pen(palette.border, 0.5), Pen(palette.hatch, 1.1, alpha=0.3)
        column.row([Area((corners,), palette.land[1], *pens)], HATCH_WORDS)


def _lines(scene: Scene, column: Column) -> None:
    if not scene.routes:
        return
    palette = column.palette
    rows = len({STATUS_WORDS[one.status] for one in scene.routes}) + 1
    column.heading(f"Corridors on {scene.day}", 12.5 * rows)
    line = np.array([[0.0, 0.0], [30.0, 0.0]])
    said: set[str] = set()
    for status, words in STATUS_WORDS.items():
        if words in said or not any(one.status == status for one in scene.routes):
            continue
        said.add(words)
        dotted = status in ("agreed", "proposed")
        pen = Pen(
            palette.rail, 2.6 * SCREEN if dotted else WEIGHT["rail"], DASH[status], round=dotted
        )
        marks: list[Mark] = [Path(line, pen)]
        if status == "suspended":
            d, thin = 3.4, Pen(palette.rail, 1.4)
            marks += [Path(np.array([[15 - d, -d * s], [15 + d, d * s]]), thin) for s in (1, -1)]
        column.row(marks, words)
    if any(one.mode == "sea" for one in scene.routes):
        column.row([Path(line, Pen(palette.rail, WEIGHT["sea"]))], "thin: by sea")


def _visits(scene: Scene, column: Column) -> None:
    if not scene.arcs and not scene.arcs_hidden:
        return
    palette = column.palette
    column.heading("Visits")
    order, visit = next(
        ((n, k) for n, k in enumerate(scene.kinds) if k.id == "visit"), (0, scene.kinds[0])
    )
    colour = palette.kind(visit, order)
    way = curve((0.0, 2.0), (31.0, 2.0), 0.5)
    if scene.arcs_hidden:
        lines = wrap(
            "Too many visits to draw their arcs; choose a shorter window.", column.box.w, TEXT
        )
        for line in lines:
            column.marks.append(Words(line, column.box.x, column.y + TEXT, TEXT, palette.ink2))
            column.y += TEXT + 3
        return
    if any(not one.unsure for one in scene.arcs):
        column.row([Flow(way, Pen(colour, SCREEN), palette.surface)], "from the visitor’s capital")
    if any(one.unsure for one in scene.arcs):
        pen = Pen(colour, SCREEN, (4.0, 2.6))
        column.row([Flow(way, pen, palette.surface)], "planned or not confirmed")


def numbered(names: Sequence[str], beyond: Sequence[str], column: Column) -> None:
    """Write the places whose label did not fit, by their number, and those off the map."""
    if names:
        column.heading("Places by number")
        _flowing([f"{n} {clean(name, 60)}" for n, name in enumerate(names, 1)], column)
    if beyond:
        column.heading("More places off the map")
        _flowing(list(beyond), column)


def _flowing(parts: Sequence[str], column: Column) -> None:
    """Write short texts one after the other, as many as fit; none is broken between lines."""
    most = max(0, min(9, int((column.left - 2) / (TEXT + 3))))
    kept = len(parts)
    while kept and len(lines := wrap(_listed(parts, kept), column.box.w, TEXT)) > most:
        kept -= 1
    for line in lines if kept else ():
        text = line.replace("\xa0", " ")
        column.marks.append(Words(text, column.box.x, column.y + TEXT, TEXT, column.palette.ink2))
        column.y += TEXT + 3.0


def _listed(parts: Sequence[str], kept: int) -> str:
    more = f" and {len(parts) - kept} more" if kept < len(parts) else ""
    return " · ".join(part.replace(" ", "\xa0") for part in parts[:kept]) + more


def events(scene: Scene, column: Column) -> None:
    """Write the events in time order as far as there is room, and how many more there are."""
    if scene.story or not scene.entries or column.left < 46:  # noqa: PLR2004 - a heading and an entry
        return
    heights = [_height(entry, column) for entry in scene.entries]
    room, total = column.left - HEAD - 16, len(heights)
    first = 0
    if sum(heights) > room:
        first = total
        while first and sum(heights[first - 1 :]) <= room:
            first -= 1
    if first == total:
        return
    shown = total - first
    heading = "Event" if total == 1 else "Events"
    column.heading(heading if not first else f"The latest {shown} of {total:,} events")
    for entry, high in zip(scene.entries[first:], heights[first:], strict=True):
        _entry(entry, _title(entry, column), scene, column)
        column.y += high


def _title(entry: Entry, column: Column) -> list[str]:
    return wrap(clean(entry.title), column.box.w - 11, TEXT, most=2)


def _height(entry: Entry, column: Column) -> float:
    return 14.2 + 9.8 * len(_title(entry, column))


def _entry(entry: Entry, lines: Sequence[str], scene: Scene, column: Column) -> None:
    palette, x, y = column.palette, column.box.x, column.y
    order, kind = next((n, k) for n, k in enumerate(scene.kinds) if k.id == entry.kind)
    colour = palette.kind(kind, order)
    pen = Pen(colour, 0.9, (1.6, 1.1)) if entry.unsure else None
    fill = None if entry.unsure else colour
    column.marks.append(Disc(x + 3.4, y + 4.6, 3.2, fill=fill, pen=pen, name=kind.label))
    cites = (
        f"  [{', '.join(map(str, entry.cites[:4]))}]"
        if entry.cites and scene.include.sources
        else ""
    )
    when = cut(clean(entry.when), column.box.w - 11 - width(cites, SMALL), SMALL)
    column.marks.append(Words(when + cites, x + 11, y + SMALL, SMALL, palette.ink3))
    for place, line in enumerate(lines):
        at = y + SMALL + 10.4 + place * 9.8
        column.marks.append(Words(line, x + 11, at, TEXT, palette.ink))


def story(scene: Scene, column: Column) -> None:
    """Write the paragraphs that stand in the place of the list; the first is a heading or empty."""
    if not scene.story:
        return
    head, *rest = scene.story
    if head:
        column.heading(head)
    bottom = column.y + 0.55 * column.left
    for text in rest:
        most = max(1, int((bottom - column.y) / _STORY_LINE))
        for line in wrap(clean(text), column.box.w, STORY, most=most):
            y = column.y + STORY
            column.marks.append(Words(line, column.box.x, y, STORY, column.palette.ink))
            column.y += _STORY_LINE
        column.y += 5.0
        if bottom - column.y < _STORY_LINE:
            return

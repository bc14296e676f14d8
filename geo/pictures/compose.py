"""Laying out a scene on a plate: map, close-up, title, key, events, footer. Pure and repeatable."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from geo.pictures import ground, names, overlay, panel, symbols, wishes
from geo.pictures.closeup import framed, locator
from geo.pictures.fonts import Font
from geo.pictures.land import Detail
from geo.pictures.marks import AREA, Box, Label, Layer, Pen, Plate, Rect, Words
from geo.pictures.palette import palette
from geo.pictures.text import width

if TYPE_CHECKING:
    from collections.abc import Sequence

    from geo.pictures.closeup import CloseUp
    from geo.pictures.marks import Disc, Flow, Mark
    from geo.pictures.palette import Palette
    from geo.pictures.projection import Frame
    from geo.pictures.scene import Arc, Point, Scene, Size, Station
    from geo.pictures.symbols import Cluster

_MANY, _FAINT = 24, 0.6
HEADER, FOOTER, PANEL, WIDE = 62.0, 44.0, 218.0, 1.15
_SCALE_BOX = (12.0, 24.0, 190.0, 16.0)


@dataclass(frozen=True, slots=True)
class Regions:
    """Where the parts of a plate stand; without a panel its box is empty."""

    header: Box
    map: Box
    panel: Box
    footer: Box


def compose(scene: Scene, detail: Detail = Detail()) -> Plate:  # noqa: B008 - never changed
    """Lay out a scene."""
    colours = palette(scene.theme)
    wide = width_of(scene.size)
    high = AREA / wide
    parts = regions(scene, wide, high)
    frame, close = framed(scene, parts.map)
    map_layers, placed, shown = _map(scene, frame, close, colours, detail)
    inset_layers, inset_placed = _inset(scene, close, colours, detail)
    layers = [
        Layer("Page", (Rect(Box(0, 0, wide, high), fill=colours.surface),)),
        *map_layers,
        *inset_layers,
        Layer("Title", tuple(panel.header(scene, parts.header, colours))),
        Layer("Key", tuple(_panel(scene, parts.panel, shown, placed, colours))),
        Layer("Source", tuple(panel.footer(scene, parts.footer, colours))),
    ]
    labels = (*placed.labels, *inset_placed)
    return Plate(
        wide, high, colours.surface, tuple(layers), parts.map, labels, tuple(placed.numbered)
    )


def width_of(size: Size) -> float:
    """Return how many points wide the plate of a size is; its area is always the same."""
    return math.sqrt(AREA * size.width / size.height)


def regions(scene: Scene, wide: float, high: float) -> Regions:
    """Divide a plate: the panel stands to the right of the map, or below it on a tall plate."""
    footer_high = FOOTER if scene.include.sources and scene.sources else 26.0
    header = Box(0, 0, wide, HEADER)
    footer = Box(0, high - footer_high, wide, footer_high)
    middle = high - HEADER - footer_high
    if not (scene.include.key or scene.include.events or scene.story):
        return Regions(header, Box(0, HEADER, wide, middle), Box(0, 0, 0, 0), footer)
    if wide / high >= WIDE:
        side = wide - PANEL
        inner = Box(side + 14, HEADER, PANEL - 14 - panel.MARGIN, middle - 4)
        return Regions(header, Box(0, HEADER, side, middle), inner, footer)
    below = min(0.34 * high, 205.0)
    inner = Box(panel.MARGIN, footer.y - below + 10, wide - 2 * panel.MARGIN, below - 12)
    return Regions(header, Box(0, HEADER, wide, middle - below), inner, footer)


def _map(
    scene: Scene,
    frame: Frame,
    close: CloseUp | None,
    colours: Palette,
    detail: Detail,
) -> tuple[list[Layer], names.Named, list[Cluster]]:
    """Return the layers of the main map, its labels, and the clusters that it shows."""
    order = [kind.id for kind in scene.kinds]
    found = symbols.clusters(scene.symbols, frame, order)
    shown = [one for one in found if _on(frame.box, one)]
    flows = _flows(scene, frame, found, colours)
    stops = _stations(scene, frame, colours)
    bar_box = _scale_box(frame.box)
    taken = [bar_box, *([close.frame.box.grown(4)] if close else [])]
    notice, notice_boxes = overlay.notice(scene, frame.box, close, colours)
    outside = [one for one in found if not _on(frame.box, one)]
    rings = [Box(c.x - c.r, c.y - c.r, 2 * c.r, 2 * c.r).grown(2) for c in shown]
    pills, pill_boxes, beyond = overlay.pills(
        outside, frame.box, colours, [*taken, *notice_boxes, *rings]
    )
    taken += [*notice_boxes, *pill_boxes]
    placed = names.Named()
    if scene.include.labels:
        there = names.Shown(frame, colours, shown, stops, [one.points for one in flows])
        placed = names.name(scene, there, taken)
    placed.beyond = beyond
    bar = panel.scale(frame, colours, bar_box.x + 10, bar_box.bottom - 5)
    layers = [
        Layer("Water", ground.water(frame, colours), frame.box),
        Layer(
            "Countries",
            ground.countries(scene.countries, frame, colours, detail),
            frame.box,
        ),
        Layer("Corridors", ground.routes(scene.routes, frame, colours), frame.box),
        Layer("Stations", tuple(disc for _, disc in stops), frame.box),
        Layer("Visits", (*flows, *_origin_discs(scene, frame, shown, colours)), frame.box),
        Layer("Places", tuple(_rings(shown, scene, colours)), frame.box),
        Layer(
            "Labels",
            (*placed.marks, *pills, *bar, *locator(frame, close, colours), *notice),
            frame.box,
        ),
    ]
    return layers, placed, shown


def _on(box: Box, one: Cluster) -> bool:
    return box.x < one.x < box.right and box.y < one.y < box.bottom


def _rings(shown: Sequence[Cluster], scene: Scene, colours: Palette) -> list[Mark]:
    """Symbols from the faintest to the strongest, large ones under small ones."""
    ordered = sorted(shown, key=lambda c: (c.emphasised, c.strength, -c.total))
    return [symbols.symbol(one, scene.kinds, colours) for one in ordered]


def _visit_colour(scene: Scene, colours: Palette) -> str:
    for order, kind in enumerate(scene.kinds):
        if kind.id == "visit":
            return colours.kind(kind, order)
    return colours.ink


def _flows(scene: Scene, frame: Frame, found: Sequence[Cluster], colours: Palette) -> list[Flow]:
    """Return the arcs, one for all visits of one way, fainter where there are many."""
    homes = {place.id: one for one in found for place in one.places}
    colour = _visit_colour(scene, colours)
    ways: dict[tuple[Point, float, float], Arc] = {}
    for one in sorted(scene.arcs, key=lambda arc: (arc.emphasised, arc.strength, not arc.unsure)):
        if home := homes.get(one.symbol):
            ways[one.start, home.x, home.y] = one
    faint = _FAINT if len(ways) > _MANY else 1.0
    arcs = sorted(ways.values(), key=lambda arc: (arc.emphasised, arc.strength))
    arcs = [arc if arc.emphasised else replace(arc, strength=faint * arc.strength) for arc in arcs]
    flows = (symbols.arc(one, frame, homes[one.symbol], colour, colours) for one in arcs)
    return [flow for flow in flows if flow is not None]


def _origin_discs(
    scene: Scene, frame: Frame, shown: Sequence[Cluster], colours: Palette
) -> list[Mark]:
    colour = _visit_colour(scene, colours)
    return list(names.origin_marks(scene, frame, shown, colours, colour))


def _stations(
    scene: Scene, frame: Frame, colours: Palette, *, close: bool = False
) -> tuple[tuple[Station, Disc], ...]:
    shown = [
        one for one in scene.stations if close or frame.metres <= wishes.STATION_METRES[one.rank]
    ]
    return ground.stations(shown, frame, colours)


def _scale_box(box: Box) -> Box:
    left, up, wide, high = _SCALE_BOX
    return Box(box.x + left, box.bottom - up, wide, high)


def _panel(
    scene: Scene, box: Box, shown: Sequence[Cluster], placed: names.Named, colours: Palette
) -> list[Mark]:
    """Return the key, the numbers and the events; in three columns below a tall map."""
    if not box.w:
        return []
    if box.h > box.w:
        column = panel.Column(box, colours, box.y)
        panel.story(scene, column)
        if scene.include.key:
            panel.key(scene, column, shown)
        panel.numbered(placed.numbered, placed.beyond, column)
        if scene.include.events:
            panel.events(scene, column)
        return column.marks
    gap = 20.0
    wide = (box.w - 2 * gap) / 3
    boxes = [Box(box.x + n * (wide + gap), box.y, wide, box.h) for n in range(3)]
    first = panel.Column(
        boxes[0], colours, box.y, rest=boxes[1:2] if scene.include.key else boxes[1:]
    )
    last = panel.Column(boxes[2], colours, box.y) if scene.include.key else first
    if scene.include.key:
        panel.key(scene, first, shown)
    panel.story(scene, last)
    panel.numbered(placed.numbered, placed.beyond, last)
    if scene.include.events:
        panel.events(scene, last)
    return [*first.marks, *(last.marks if last is not first else [])]


def _inset(
    scene: Scene, wanted: CloseUp | None, colours: Palette, detail: Detail
) -> tuple[list[Layer], list[Label]]:
    """Return the layers of the close-up, without the arcs of visits."""
    if wanted is None:
        return [], []
    close, title = wanted.frame, wanted.title
    detail = replace(detail, tolerance=min(detail.tolerance, 1.2), least=min(detail.least, 2.0))
    box = close.box
    order = [kind.id for kind in scene.kinds]
    found = [one for one in symbols.clusters(scene.symbols, close, order) if _on(box, one)]
    stops = _stations(scene, close, colours, close=True)
    wide = width(title, 8.6, Font("bold")) + 16
    tab = Box(box.x, box.bottom - 16, wide, 16)
    inner = replace(scene, arcs=())
    placed = names.Named()
    if scene.include.labels:
        there = names.Shown(close, colours, found, stops)
        placed = names.name(inner, there, [tab], close=True)
    rule = Pen(colours.ink3, 0.8)
    layers = [
        Layer("Close-up: water", ground.water(close, colours), box),
        Layer(
            "Close-up: countries",
            ground.countries(scene.countries, close, colours, detail),
            box,
        ),
        Layer("Close-up: corridors", ground.routes(scene.routes, close, colours), box),
        Layer("Close-up: stations", tuple(disc for _, disc in stops), box),
        Layer("Close-up: places", tuple(_rings(found, scene, colours)), box),
        Layer("Close-up: labels", tuple(placed.marks), box),
        Layer(
            "Close-up: frame",
            (
                Rect(box, pen=rule),
                Rect(tab, fill=colours.surface, pen=rule),
                Words(title, tab.x + 8, tab.y + 11.2, 8.6, colours.ink, weight="bold"),
            ),
        ),
    ]
    return layers, placed.labels

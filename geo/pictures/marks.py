"""Marks: the few things that a picture is made of, in points from its top left corner.

A plate is 518,400 square points large whatever its pixels (960 by 540 when it is wide), so a size
in points looks the same in every picture. Renderers (image, SVG, slides) know marks, not scenes.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Literal, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    import numpy as np
    import numpy.typing as npt

    Line = npt.NDArray[np.float64]
else:
    Line = Any

Align = Literal["left", "center", "right"]
Weight = Literal["normal", "bold"]
Family = Literal["sans", "serif"]
AREA = 960.0 * 540.0


class Box(NamedTuple):
    """Left, top, width and height."""

    x: float
    y: float
    w: float
    h: float

    @property
    def right(self) -> float:
        """The right edge."""
        return self.x + self.w

    @property
    def bottom(self) -> float:
        """The lower edge."""
        return self.y + self.h

    def overlaps(self, other: Box) -> bool:
        """Whether the two share an area."""
        return (
            self.x < other.right
            and other.x < self.right
            and self.y < other.bottom
            and other.y < self.bottom
        )

    def holds(self, other: Box, slack: float = 1e-6) -> bool:
        """Whether the other lies inside."""
        return (
            other.x >= self.x - slack
            and other.y >= self.y - slack
            and other.right <= self.right + slack
            and other.bottom <= self.bottom + slack
        )

    def grown(self, by: float) -> Box:
        """Return the box with a margin on every side."""
        return Box(self.x - by, self.y - by, self.w + 2 * by, self.h + 2 * by)


@dataclass(frozen=True, slots=True)
class Pen:
    """How a line is drawn; dashes are lengths in points, on and off."""

    colour: str
    width: float
    dash: tuple[float, ...] = ()
    round: bool = False
    alpha: float = 1.0


@dataclass(frozen=True, slots=True)
class Area:
    """Closed rings, filled by the even-odd rule; `hatch` is the pen of 45° lines over the fill."""

    rings: tuple[Line, ...]
    fill: str | None = None
    pen: Pen | None = None
    hatch: Pen | None = None
    alpha: float = 1.0
    name: str = ""
    about: str = ""


@dataclass(frozen=True, slots=True)
class Path:
    """An open line; `casing` is drawn under it."""

    points: Line
    pen: Pen
    casing: Pen | None = None
    name: str = ""
    about: str = ""


@dataclass(frozen=True, slots=True)
class Flow:
    """A line that grows from 1 to 3.3 parts of `pen.width` and ends in an arrow."""

    points: Line
    pen: Pen
    halo: str
    name: str = ""
    about: str = ""


@dataclass(frozen=True, slots=True)
class Disc:
    """A circle."""

    x: float
    y: float
    r: float
    fill: str | None = None
    pen: Pen | None = None
    alpha: float = 1.0
    name: str = ""


@dataclass(frozen=True, slots=True)
class Sector:
    """A part of a ring, from `start` to `end` in degrees clockwise from twelve o'clock."""

    x: float
    y: float
    r: float
    inner: float
    start: float
    end: float
    fill: str
    pen: Pen | None = None
    alpha: float = 1.0
    name: str = ""


@dataclass(frozen=True, slots=True)
class Words:
    """One line of text; `x` is where it is aligned, `y` its base line, sizes in points."""

    text: str
    x: float
    y: float
    size: float
    colour: str
    align: Align = "left"
    weight: Weight = "normal"
    italic: bool = False
    family: Family = "sans"
    halo: str | None = None
    tracking: float = 0.0
    url: str = ""


@dataclass(frozen=True, slots=True)
class Rect:
    """A box, filled, framed or both."""

    box: Box
    fill: str | None = None
    pen: Pen | None = None
    radius: float = 0.0
    name: str = ""


@dataclass(frozen=True, slots=True)
class Symbol:
    """Marks that make one thing, such as the symbol of a place; `about` says what it is."""

    name: str
    marks: tuple[Mark, ...]
    about: str = ""


Mark = Area | Path | Flow | Disc | Sector | Words | Rect | Symbol


@dataclass(frozen=True, slots=True)
class Layer:
    """Marks drawn together; `clip` cuts what lies outside of it."""

    name: str
    marks: tuple[Mark, ...]
    clip: Box | None = None


@dataclass(frozen=True, slots=True)
class Label:
    """A text that was placed on the map, for tests and for renderers that ask where words are."""

    kind: str
    text: str
    box: Box


@dataclass(frozen=True, slots=True)
class Plate:
    """A picture laid out: layers from the bottom up, and what was placed where."""

    width: float
    height: float
    background: str
    layers: tuple[Layer, ...]
    map_box: Box
    labels: tuple[Label, ...] = ()
    numbered: tuple[str, ...] = field(default=())

    def texts(self) -> Iterator[str]:
        """Yield every text that is on it."""
        for layer in self.layers:
            yield from _texts(layer.marks)


def _texts(marks: Iterable[Mark]) -> Iterator[str]:
    for mark in marks:
        if isinstance(mark, Words):
            yield mark.text
        elif isinstance(mark, Symbol):
            yield from _texts(mark.marks)

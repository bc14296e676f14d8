"""The scene: everything that a picture shows, as plain values; every format is drawn from it.

A scene knows places in degrees (WGS 84) and words in their final form; it knows no events module
and no format. Building one is the caller's task, laying it out is `geo.pictures.compose`'s.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Theme = Literal["light", "dark", "print"]
Status = Literal["proposed", "agreed", "under_construction", "operational", "suspended"]
Mode = Literal["rail", "sea", "road"]
Point = tuple[float, float]

SHORTEST, LONGEST, MOST_PIXELS, STEEPEST = 360, 8000, 40_000_000, 3.0
SIZES = {
    "1920x1080": (1920, 1080),
    "3840x2160": (3840, 2160),
    "1600x1200": (1600, 1200),
    "A4": (3508, 2480),
    "square": (1080, 1080),
}


class InvalidPicture(ValueError):  # noqa: N818 - reads as what it says
    """A picture that can't be made as asked; the message is one line with the way out."""


@dataclass(frozen=True, slots=True)
class Size:
    """Pixels; refuses what is too small to read, too large to draw, or too narrow to lay out."""

    width: int = 1920
    height: int = 1080

    def __post_init__(self) -> None:
        """Raise `InvalidPicture` when a side or the shape is out of bounds."""
        low, high = sorted((self.width, self.height))
        if low < SHORTEST or high > LONGEST or low * high > MOST_PIXELS:
            message = (
                f"{self.width}x{self.height} is out of bounds; "
                f"a side has {SHORTEST} to {LONGEST} pixels, the whole at most 40 million"
            )
            raise InvalidPicture(message)
        if high > STEEPEST * low:
            message = f"{self.width}x{self.height} is too narrow; at most three times as long"
            raise InvalidPicture(message)

    @classmethod
    def parse(cls, text: str) -> Size:
        """Read `1920x1080` or a name of `SIZES`; raises `InvalidPicture`."""
        named = {name.lower(): size for name, size in SIZES.items()}
        sides = text.strip().lower().replace("×", "x")
        if sides in named:
            return cls(*named[sides])
        width, _, height = sides.partition("x")
        if not (width.isascii() and width.isdigit() and height.isascii() and height.isdigit()):
            names = ", ".join(SIZES)
            message = f"{text[:40]!r} is no size; write 1920x1080, or one of {names}"
            raise InvalidPicture(message)
        return cls(int(width[:6]), int(height[:6]))


@dataclass(frozen=True, slots=True)
class Extent:
    """Degrees; `east` is above 180 when the extent crosses the antimeridian."""

    west: float
    south: float
    east: float
    north: float


@dataclass(frozen=True, slots=True)
class Framing:
    """What part of the world is shown, the same for all pictures of a series.

    `points` (longitude, latitude) are what must be seen: the frame closes around them, and the
    close-up keeps off them and, less so, off `ways`, points along all corridors whatever their
    status. Without points the extent itself is filled.
    """

    extent: Extent
    points: tuple[Point, ...] = ()
    focus: str = ""
    ways: tuple[Point, ...] = ()


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of event: what the key calls it, its colours, and a tone of grey for print."""

    id: str
    label: str
    light: str
    dark: str


@dataclass(frozen=True, slots=True)
class Slice:
    """How many events of one kind a place has, and how many of them are not certain."""

    kind: str
    count: int
    unsure: int = 0


@dataclass(frozen=True, slots=True)
class Symbol:
    """A place with events, slices in the fixed order of kinds.

    `weight` settles who names a shared symbol and who is labelled first; `note` is a second line of
    the label; `vague` places are known to a region only; `strength` is below 1 for older events.
    """

    id: str
    name: str
    lon: float
    lat: float
    slices: tuple[Slice, ...]
    weight: int = 0
    note: str = ""
    vague: bool = False
    emphasised: bool = False
    strength: float = 1.0


@dataclass(frozen=True, slots=True)
class Arc:
    """A visit, from the visitor's capital to a place; dashed when it is not certain."""

    name: str
    start: Point
    end: Point
    symbol: str
    title: str
    unsure: bool = False
    emphasised: bool = False
    strength: float = 1.0


@dataclass(frozen=True, slots=True)
class Country:
    """How a country looks: shade 0 to 3, hatched where many events are known to it only."""

    code: str
    name: str
    count: int
    hatched: bool = False
    selected: bool = False
    emphasised: bool = False

    @property
    def shade(self) -> int:
        """0, 1–2, 3–5, 6 and more events."""
        return sum(self.count >= first for first in SHADES[1:])


SHADES = (0, 1, 3, 6)
SHADE_WORDS = ("0", "1–2", "3–5", "6+")
HATCH_WORDS = "place not stated for a third or more"


@dataclass(frozen=True, slots=True)
class Route:
    """A stretch of a corridor with the status of the window's last day; points are lon, lat."""

    id: str
    name: str
    corridor: str
    mode: Mode
    status: Status
    points: tuple[Point, ...]


@dataclass(frozen=True, slots=True)
class Station:
    """A station, port or border crossing; rank 1 is named first."""

    name: str
    lon: float
    lat: float
    rank: int
    country: str


@dataclass(frozen=True, slots=True)
class Entry:
    """A line in the list of events: when, what, of which kind; `cites` are numbers of sources."""

    when: str
    title: str
    kind: str
    unsure: bool = False
    cites: tuple[int, ...] = ()
    emphasised: bool = False


@dataclass(frozen=True, slots=True)
class Cited:
    """A source with its number: short for a footer, full for a page of sources."""

    number: int
    short: str
    full: str
    url: str = ""


@dataclass(frozen=True, slots=True)
class Include:
    """Which parts of the picture are drawn."""

    key: bool = True
    events: bool = True
    labels: bool = True
    sources: bool = True
    inset: bool = True


@dataclass(frozen=True, slots=True)
class Scene:
    """A picture before it has a format.

    `window` is the interval in words, `day` the day that corridor statuses are of; `empty` is the
    sentence that stands on the map when it shows no event; `story` are paragraphs that take the
    place of the list of events. `link` and `hash` stand in the footer, `query` in the metadata.
    """

    title: str
    subtitle: str
    window: str
    day: str
    framing: Framing
    size: Size
    theme: Theme
    kinds: tuple[Kind, ...]
    countries: tuple[Country, ...]
    symbols: tuple[Symbol, ...]
    arcs: tuple[Arc, ...]
    routes: tuple[Route, ...]
    stations: tuple[Station, ...]
    corridor_names: tuple[tuple[str, str], ...]
    entries: tuple[Entry, ...]
    sources: tuple[Cited, ...]
    attribution: str
    query: str
    link: str
    hash: str
    arcs_hidden: bool = False
    empty: str = ""
    story: tuple[str, ...] = ()
    include: Include = Include()

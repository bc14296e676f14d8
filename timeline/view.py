"""The view: everything the page shows, as one typed value with one form as URL.

**The URL form, which the browser implements too** (`tests/view_vectors.json` holds both to it).

Reading, `View.from_query`: one leading `?` is dropped, the rest is read as
`application/x-www-form-urlencoded` (what `URLSearchParams` does). A text longer than 4,000
characters is not read at all. Of a key that is given twice, the first counts. Every unknown key,
every repeated key and every broken value costs one notice and falls back to the default; in a list,
each broken item does, and the good ones are kept. An empty value is the default, without a notice.

| key | value |
|---|---|
| `from`, `to` | `YYYY-MM-DD`, a day of the calendar; swapped with a notice when reversed |
| `mode` | `window`, `cumulative` or `trail` |
| `types` | ids of event types, by comma; any of them |
| `actors` | three letters (raised to capitals) or `org:` and up to 32 of `[A-Za-z0-9-]`; all |
| `country` | three letters, raised to capitals |
| `event` | `[a-z0-9_-]`, up to 120 |
| `corridors` | like `event`, by comma; `none` alone hides all |
| `q` | runs of control characters and spaces become one space, trimmed; up to 200 |
| `bbox` | west, south, east, north: decimals within ±180 and ±90, west < east, south < north |
| `theme` | `auto`, `light`, `dark` |
| `lang` | two small letters |
| `planned`, `candidates` | `0` hides, `1` shows |
| `unknown` | `1` shows events whose year is not known, `0` hides |

Items and values are trimmed of the space character; an item given twice counts once. Degrees are
rounded to `floor(x * 10000 + 0.5) / 10000` before they are compared.

Writing, `View.to_query`: keys in the order of the table, defaults left out, values encoded as
`encodeURIComponent` does and `!'()*` too, but with `,` and `:` plain. Flags are `planned=0`,
`candidates=0`, `unknown=1`; a degree has no trailing zeros.
"""

from __future__ import annotations

import math
import re
from datetime import date
from typing import TYPE_CHECKING, Annotated, Literal, TypeVar
from urllib.parse import parse_qsl, quote

from pydantic import AfterValidator, BaseModel, ConfigDict, model_validator

from timeline.event_types import EVENT_TYPES

if TYPE_CHECKING:
    from collections.abc import Callable

_LONGEST = 4_000
_LONGEST_Q = 200
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_DEGREES = re.compile(r"-?[0-9]{1,3}(\.[0-9]{1,20})?")
_BLANKS = re.compile(r"[\x00-\x20\x7f]+")
_MODES = ("window", "cumulative", "trail")
_THEMES = ("auto", "light", "dark")

_T = TypeVar("_T")


def _matching(pattern: str, wanted: str) -> Callable[[str], str]:
    """Make a check that a text has a form; `wanted` ends the sentence of the error."""
    form = re.compile(pattern)

    def check(text: str) -> str:
        if not form.fullmatch(text):
            raise ValueError(wanted)
        return text

    return check


_type = _matching("|".join(EVENT_TYPES), f"it should be one of {', '.join(EVENT_TYPES)}")
_actor = _matching(r"[A-Z]{3}|org:[A-Za-z0-9-]{1,32}", "it should be a code such as AZE or org:OTS")
_country = _matching(r"[A-Z]{3}", "it should be a code such as AZE")
_slug = _matching(r"[a-z0-9_-]{1,120}", "it should have small letters, digits and hyphens")
_lang = _matching(r"[a-z]{2}", "it should be two letters such as en")


def _words(text: str) -> str:
    """Tidy a search: one space between words, no control characters, 200 characters."""
    text = text.encode("utf-8", "replace").decode("utf-8")
    return _BLANKS.sub(" ", text).strip(" ")[:_LONGEST_Q].rstrip(" ")


def _bbox(box: tuple[float, float, float, float]) -> tuple[float, float, float, float]:
    """Round to a ten-thousandth of a degree (11 m), and check the order of the edges."""
    if not all(math.isfinite(edge) for edge in box):
        raise ValueError(_BBOX_FORM)
    west, south, east, north = (math.floor(edge * 1e4 + 0.5) / 1e4 for edge in box)
    if not (-180 <= west < east <= 180 and -90 <= south < north <= 90):  # noqa: PLR2004 - degrees
        raise ValueError(_BBOX_FORM)
    return west, south, east, north


_BBOX_FORM = "it should be west,south,east,north in degrees"


def _once(items: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(items))


_Types = Annotated[tuple[Annotated[str, AfterValidator(_type)], ...], AfterValidator(_once)]
_Actors = Annotated[tuple[Annotated[str, AfterValidator(_actor)], ...], AfterValidator(_once)]
_Slug = Annotated[str, AfterValidator(_slug)]


class View(BaseModel):
    """What is shown. `first` and `last` bound the window, None leaves that side open.

    `corridors` None draws all, empty none; it filters no events. An event must be of one of `types`
    and have all of `actors`; empty means any. `bbox` is west, south, east, north in degrees.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    first: date | None = None
    last: date | None = None
    mode: Literal["window", "cumulative", "trail"] = "window"
    types: _Types = ()
    actors: _Actors = ()
    country: Annotated[str, AfterValidator(_country)] | None = None
    event: _Slug | None = None
    corridors: Annotated[tuple[_Slug, ...], AfterValidator(_once)] | None = None
    q: Annotated[str, AfterValidator(_words)] = ""
    bbox: Annotated[tuple[float, float, float, float], AfterValidator(_bbox)] | None = None
    theme: Literal["auto", "light", "dark"] = "auto"
    lang: Annotated[str, AfterValidator(_lang)] = "en"
    planned: bool = True
    candidates: bool = True
    unknown_year: bool = False

    @model_validator(mode="after")
    def _in_order(self) -> View:
        if self.first and self.last and self.first > self.last:
            message = "the window ends before it begins"
            raise ValueError(message)
        if self.corridors and "none" in self.corridors:
            message = "no corridor is called none"
            raise ValueError(message)
        return self

    @classmethod
    def from_query(cls, text: str) -> tuple[View, list[str]]:
        """Read a URL query; never raises. Gives the view and a sentence for each thing amiss."""
        if len(text) > _LONGEST:
            return cls(), ["The link is too long to be read; the default view is shown."]
        reader = _Reader(text.removeprefix("?"))
        first, last = reader.one("from", _day), reader.one("to", _day)
        if first and last and first > last:
            reader.notices.append(
                f"The window ran from {first} back to {last}; it was turned round."
            )
            first, last = last, first
        view = cls.model_construct(
            first=first,
            last=last,
            mode=reader.one("mode", _choice(_MODES)) or "window",
            types=reader.many("types", _type),
            actors=reader.many("actors", lambda item: _actor(_capitals(item))),
            country=reader.one("country", lambda item: _country(_capitals(item))),
            event=reader.one("event", _slug),
            corridors=reader.corridors(),
            q=reader.search(),
            bbox=reader.one("bbox", _box),
            theme=reader.one("theme", _choice(_THEMES)) or "auto",
            lang=reader.one("lang", _lang) or "en",
            planned=reader.flag("planned", default=True),
            candidates=reader.flag("candidates", default=True),
            unknown_year=reader.flag("unknown", default=False),
        )
        return view, reader.notices

    def to_query(self) -> str:
        """Write the canonical URL query, without `?`; empty for the default view."""
        pairs = (
            ("from", self.first.isoformat() if self.first else ""),
            ("to", self.last.isoformat() if self.last else ""),
            ("mode", "" if self.mode == "window" else self.mode),
            ("types", ",".join(self.types)),
            ("actors", ",".join(self.actors)),
            ("country", self.country or ""),
            ("event", self.event or ""),
            ("corridors", "none" if self.corridors == () else ",".join(self.corridors or ())),
            ("q", self.q),
            ("bbox", ",".join(_degree(edge) for edge in self.bbox or ())),
            ("theme", "" if self.theme == "auto" else self.theme),
            ("lang", "" if self.lang == "en" else self.lang),
            ("planned", "" if self.planned else "0"),
            ("candidates", "" if self.candidates else "0"),
            ("unknown", "1" if self.unknown_year else ""),
        )
        return "&".join(f"{key}={quote(value, safe=',:')}" for key, value in pairs if value)


_KEYS = (
    *("from", "to", "mode", "types", "actors", "country", "event", "corridors", "q", "bbox"),
    *("theme", "lang", "planned", "candidates", "unknown"),
)


class _Reader:
    """The pairs of a query, and the notices that reading them leaves."""

    def __init__(self, text: str) -> None:
        self.notices: list[str] = []
        self._values: dict[str, str] = {}
        for key, value in parse_qsl(text, keep_blank_values=True, errors="replace"):
            if key not in _KEYS:
                self.notices.append(f"The link has {_short(key)}, which is not known here.")
            elif key in self._values:
                self.notices.append(f"The link has {_short(key)} twice; the first one counts.")
            else:
                self._values[key] = value

    def one(self, key: str, read: Callable[[str], _T]) -> _T | None:
        """Read a single value; None when it is absent, empty or broken."""
        return self._checked(key, self._values.get(key, "").strip(" "), read)

    def many(self, key: str, read: Callable[[str], str]) -> tuple[str, ...]:
        """Read a list and keep its good items, each once."""
        items = (item.strip(" ") for item in self._values.get(key, "").split(","))
        read_items = (self._checked(key, item, read) for item in items)
        return tuple(dict.fromkeys(item for item in read_items if item is not None))

    def corridors(self) -> tuple[str, ...] | None:
        """Read which corridors to draw; None for all."""
        if self._values.get("corridors", "").strip(" ") == "none":
            return ()
        return self.many("corridors", _corridor) or None

    def search(self) -> str:
        """Read the words of the search."""
        text = self._values.get("q", "")
        words = _words(text)
        if len(_BLANKS.sub(" ", text).strip(" ")) > _LONGEST_Q:
            self.notices.append(f"The search was cut to {_LONGEST_Q} characters.")
        return words

    def flag(self, key: str, *, default: bool) -> bool:
        """Read 0 or 1."""
        value = self.one(key, _choice(("0", "1")))
        return default if value is None else value == "1"

    def _checked(self, key: str, value: str, read: Callable[[str], _T]) -> _T | None:
        if not value:
            return None
        try:
            return read(value)
        except ValueError as error:
            self.notices.append(f"The link's {key} {_short(value)} was left out; {error}.")
            return None


def _choice(allowed: tuple[str, ...]) -> Callable[[str], str]:
    return _matching("|".join(allowed), f"it should be one of {', '.join(allowed)}")


def _corridor(text: str) -> str:
    if text == "none":
        message = "it should stand alone"
        raise ValueError(message)
    return _slug(text)


def _capitals(code: str) -> str:
    """Raise three plain letters to capitals; leave anything else as it is."""
    return code.upper() if re.fullmatch(r"[A-Za-z]{3}", code) else code


def _day(text: str) -> date:
    if not _DAY.fullmatch(text):
        raise ValueError(_DAY_FORM)
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise ValueError(_DAY_FORM) from None


_DAY_FORM = "it should be a day such as 2025-04-23"


def _box(text: str) -> tuple[float, float, float, float]:
    edges = [edge.strip(" ") for edge in text.split(",")]
    if len(edges) != 4 or not all(_DEGREES.fullmatch(edge) for edge in edges):  # noqa: PLR2004 - edges
        raise ValueError(_BBOX_FORM)
    west, south, east, north = (float(edge) for edge in edges)
    return _bbox((west, south, east, north))


def _degree(value: float) -> str:
    """Write at most four decimals, none that says nothing."""
    return f"{value:.4f}".rstrip("0").rstrip(".") if value else "0"


def _short(text: str) -> str:
    """Quote what a link says, cut to a readable length and on one line."""
    text = _BLANKS.sub(" ", text.encode("utf-8", "replace").decode("utf-8"))
    return f"“{text if len(text) <= 30 else text[:29] + '…'}”"  # noqa: PLR2004 - a line's share

"""What the server sends the page: tables, typed columns, and the texts of events by chunk.

Columns, not objects: one value an event, sorted by earliest day, so that the browser builds its
time cube without parsing anything. Days are counted from 1970-01-01.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING, Any, get_args

import numpy as np

from geo import corridors as corridor_lines
from geo import countries
from timeline.edtf import Precision
from timeline.event_types import EVENT_TYPES
from timeline.events import ROLES
from timeline.words import state_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    import numpy.typing as npt

    from geo.gazetteer import Place
    from timeline.atlas import Atlas
    from timeline.events import Event

CHUNK = 256
NONE = 65535
# A region or a country is shaded; a pin there would say more than the source does.
PINNED = frozenset({"site", "city"})
EPOCH = date(1970, 1, 1).toordinal()
FLAGS = {"planned": 1, "candidate": 2, "year_unknown": 4, "cancelled": 8, "inferred": 16}
PRECISIONS: tuple[str, ...] = get_args(Precision)
_KINDS = {"int32": "i4", "uint32": "u4", "uint16": "u2", "uint8": "u1"}


def to_day(day: date) -> int:
    """Days from 1970-01-01 to `day`."""
    return day.toordinal() - EPOCH


@dataclass(frozen=True)
class Columns:
    """Typed arrays by name; see `Columns` in `assets/js/atlas.mjs` for what each holds."""

    arrays: Mapping[str, npt.NDArray[Any]]

    @cached_property
    def layout(self) -> list[dict[str, Any]]:
        """Name, kind, byte offset (a multiple of 4) and length of each array in `data`."""
        rows, offset = [], 0
        for name, array in self.arrays.items():
            kind = _KINDS[array.dtype.name]
            rows.append({"name": name, "kind": kind, "offset": offset, "length": array.size})
            offset += -(-array.nbytes // 4) * 4
        return rows

    @cached_property
    def data(self) -> bytes:
        """The arrays one after the other, little-endian, each padded to 4 bytes."""
        parts = []
        for array in self.arrays.values():
            raw = array.astype(array.dtype.newbyteorder("<")).tobytes()
            parts.append(raw + b"\0" * (-len(raw) % 4))
        return b"".join(parts)


class Payload:
    """An atlas as the page takes it. `today` is the day that the timeline marks."""

    def __init__(self, atlas: Atlas, today: date) -> None:
        """Order the events for the page: dated ones in time order, then those without a year."""
        self.atlas = atlas
        self.today = today
        dated = [event for event in atlas.events if event.date.year_known]
        self.events: list[Event] = dated + [e for e in atlas.events if not e.date.year_known]
        self.dated = len(dated)
        self.index = {event.id: i for i, event in enumerate(self.events)}

    @cached_property
    def places(self) -> dict[str, Place]:
        """The places that have a symbol, by their id."""
        found = (self.atlas.places.get(event.id) for event in self.events)
        return {p.id: p for p in found if p is not None and p.precision in PINNED}

    @cached_property
    def states(self) -> list[str]:
        """Codes of all countries with an outline, in order; a column names one by its number."""
        return sorted(countries.outlined())

    @cached_property
    def actors(self) -> list[str]:
        """Codes of all that take part in any event, in order."""
        return sorted({code for event in self.events for code in event.codes})

    @cached_property
    def columns(self) -> Columns:
        """The columns of all events."""
        return _columns(self)

    @cached_property
    def followed(self) -> dict[str, list[str]]:
        """By event id, the events that carry it out."""
        out: dict[str, list[str]] = {}
        for event in self.events:
            for earlier in event.follows:
                out.setdefault(earlier, []).append(event.id)
        return out

    @property
    def key(self) -> str:
        """Names this content in addresses, so that answers can be kept for ever."""
        return self.atlas.hash[:16]

    def tables(self, lang: str = "en") -> dict[str, Any]:
        """Everything but columns and texts, for `data/atlas.json`."""
        bounds = [e.date for e in self.events[: self.dated]]
        first = min((d.earliest for d in bounds if d.earliest), default=self.today)
        last = max((d.latest for d in bounds if d.latest), default=self.today)
        lines = self.atlas.corridors
        return {
            "hash": self.key,
            "today": to_day(self.today),
            "first": to_day(first),
            "last": to_day(last),
            "chunkSize": CHUNK,
            "types": [_type_row(id_) for id_ in EVENT_TYPES],
            "roles": list(ROLES),
            "countries": [_country_row(code, lang) for code in self.states],
            "actors": [self._actor_row(code, lang) for code in self.actors],
            "places": [_place_row(place) for place in self.places.values()],
            "corridors": corridor_lines.to_payload(lines)
            if lines
            else {"corridors": [], "segments": [], "stations": []},
            "columns": {"url": f"data/{self.key}/columns.bin", "arrays": self.columns.layout},
        }

    def _actor_row(self, code: str, lang: str) -> dict[str, Any]:
        country = self.states.index(code) if code in self.states else -1
        return {"code": code, "name": countries.actor_name(code, lang), "country": country}

    def chunk(self, number: int) -> list[dict[str, Any]]:
        """Texts of the events `number * CHUNK` and on; empty beyond the last."""
        start = number * CHUNK
        return [self.text(i) for i in range(start, min(start + CHUNK, len(self.events)))]

    def text(self, i: int) -> dict[str, Any]:
        """Everything that a card shows of event `i`."""
        event = self.events[i]
        return {
            "index": i,
            "id": event.id,
            "type": event.type,
            "title": event.title,
            "date": event.date.text,
            "words": event.date.in_words(),
            "precision": event.date.precision,
            "place": event.place,
            "country": event.country,
            "actors": [[actor.code, actor.role] for actor in event.actors],
            "people": list(event.people),
            "state": state_words(event, self.today),
            "candidate": event.candidate,
            "corridors": list(event.corridors),
            "follows": self._links(event.follows),
            "followed": self._links(self.followed.get(event.id, [])),
            "summary": event.summary,
            "note": event.note,
            "sources": [_source_row(source) for source in self.atlas.sources_of(event)],
        }

    def _links(self, ids: Iterable[str]) -> list[dict[str, Any]]:
        known = [self.index[id_] for id_ in ids if id_ in self.index]
        return [
            {"id": e.id, "index": i, "title": e.title, "words": e.date.in_words()}
            for i, e in ((i, self.events[i]) for i in known)
        ]

    def figures(self, country: str) -> list[dict[str, Any]]:
        """Figures that name the country, each with its source."""
        rows = []
        for figure in self.atlas.figures:
            if country in figure.actors:
                source = self.atlas.sources.get(figure.source)
                rows.append(
                    {
                        "measure": figure.measure,
                        "actors": list(figure.actors),
                        "period": figure.period.text,
                        "words": figure.period.in_words(),
                        "value": figure.value,
                        "unit": figure.unit,
                        "note": figure.note,
                        "source": _source_row(source) if source else None,
                    },
                )
        return rows


def _columns(payload: Payload) -> Columns:
    events, dated = payload.events, payload.events[: payload.dated]
    types = {id_: i for i, id_ in enumerate(EVENT_TYPES)}
    roles = {role: i for i, role in enumerate(ROLES)}
    places = {id_: i for i, id_ in enumerate(payload.places)}
    states = {code: i for i, code in enumerate(payload.states)}
    actors = {code: i for i, code in enumerate(payload.actors)}
    earliest = np.array([to_day(e.date.earliest) for e in dated if e.date.earliest], np.int32)
    latest = np.array([to_day(e.date.latest) for e in dated if e.date.latest], np.int32)
    taking_part = [[(actors[a.code], roles[a.role]) for a in e.actors] for e in events]
    flat = [pair for pairs in taking_part for pair in pairs]
    return Columns(
        {
            "earliest": earliest,
            "latest": latest,
            "byLatest": np.argsort(latest, kind="stable").astype(np.uint32),
            "actorStart": np.cumsum([0, *map(len, taking_part)]).astype(np.uint32),
            "place": np.array([_place_number(payload, e, places) for e in events], np.uint16),
            "country": np.array([_country_number(payload, e, states) for e in events], np.uint16),
            "actors": np.array([actor for actor, _ in flat], np.uint16),
            "type": np.array([types[e.type] for e in events], np.uint8),
            "flags": np.array([_flags(e) for e in events], np.uint8),
            "precision": np.array(
                [PRECISIONS.index(e.date.precision) for e in events],
                np.uint8,
            ),
            "roles": np.array([role for _, role in flat], np.uint8),
        },
    )


def _place_number(payload: Payload, event: Event, numbers: Mapping[str, int]) -> int:
    place = payload.atlas.places.get(event.id)
    return numbers.get(place.id, NONE) if place else NONE


def _country_number(payload: Payload, event: Event, numbers: Mapping[str, int]) -> int:
    place = payload.atlas.places.get(event.id)
    code = event.country or (place.country if place else None)
    return numbers.get(code, NONE) if code else NONE


def _flags(event: Event) -> int:
    flags = FLAGS["planned"] if event.status == "planned" else 0
    flags |= FLAGS["cancelled"] if event.status == "cancelled" else 0
    flags |= FLAGS["candidate"] if event.candidate else 0
    flags |= 0 if event.date.year_known else FLAGS["year_unknown"]
    return flags | (FLAGS["inferred"] if event.date.uncertain else 0)


def _type_row(id_: str) -> dict[str, str]:
    kind = EVENT_TYPES[id_]
    return {
        "id": id_,
        "label": kind.label,
        "plural": kind.plural,
        "light": kind.light,
        "dark": kind.dark,
    }


def _country_row(code: str, lang: str) -> dict[str, Any]:
    lon, lat = countries.label_point(code)
    capital = countries.capital(code)
    return {
        "code": code,
        "name": countries.name(code, lang),
        "lon": round(lon, 2),
        "lat": round(lat, 2),
        "rank": countries.label_rank(code),
        "bbox": [round(v, 2) for v in countries.bbox(code)],
        "capital": {"name": capital.name, "lat": capital.lat, "lon": capital.lon}
        if capital
        else None,
    }


def _place_row(place: Place) -> dict[str, Any]:
    return {
        "id": place.id,
        "name": place.name,
        "country": place.country,
        "lat": place.lat,
        "lon": place.lon,
        "precision": place.precision,
        "capital": place.capital,
    }


def _source_row(source: Any) -> dict[str, Any]:  # noqa: ANN401
    return {
        "id": source.id,
        "title": source.title,
        "outlet": source.outlet,
        "date": source.date.text if source.date else "",
        "words": source.date.in_words() if source.date else "",
        "url": source.url,
        "language": source.language,
        "note": source.note,
    }


def match(events: Sequence[Event], has_words: Iterable[bool]) -> list[int]:
    """Numbers of the events for which the flag is set."""
    return [i for (i, _), yes in zip(enumerate(events), has_words, strict=True) if yes]

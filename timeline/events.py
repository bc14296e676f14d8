"""WHAT: events, sources and figures as typed, frozen records, and their rows in a table.

A row is a mapping from column to text, as a spreadsheet has it; lists inside a cell are separated
by `;`. Reading a row gives a record or raises `InvalidRow` with every fault in it; writing gives
the row back, so `event_from_row(event_to_row(event)) == event`. What needs other rows to judge
(does `follows` exist, does a visit have a host) is `timeline.check`'s task.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Annotated, Any, TypeVar

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    ValidationError,
    model_validator,
)

from geo import countries
from timeline._errors import InvalidRow
from timeline.edtf import EventDate  # noqa: TC001 - pydantic reads the annotation at run time
from timeline.event_types import EVENT_TYPES

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

ROLES = ("host", "visitor", "signatory", "chair", "participant")
STATUSES = ("happened", "planned", "cancelled")

EVENT_COLUMNS = (
    *("id", "type", "date", "title", "place", "country", "actors", "people", "status"),
    *("corridors", "follows", "summary", "sources", "note"),
)
EVENT_OPTIONAL_COLUMNS = ("note", "lat", "lon", "candidate")
SOURCE_COLUMNS = ("id", "title", "outlet", "date", "url", "language", "note")
FIGURE_COLUMNS = ("id", "measure", "actors", "period", "value", "unit", "source", "note")

_SLUG = re.compile(r"[a-z0-9]+(?:[-_][a-z0-9]+)*")
_LONGEST_ID = 120
_ORGANISATION = re.compile(r"org:[A-Za-z0-9-]{1,32}")
_LANGUAGE = re.compile(r"[a-z]{2}")
_YES = {"yes": True, "": False}


def _slug(text: str) -> str:
    if not _SLUG.fullmatch(text) or len(text) > _LONGEST_ID:
        message = f"{_short(text)} is not an id; use up to 120 small letters, digits and hyphens"
        raise ValueError(message)
    return text


def _short(text: str) -> str:
    """Quote a text for a message, cut to a readable length."""
    return repr(text if len(text) <= 40 else f"{text[:39]}…")  # noqa: PLR2004 - a line's share


def _state(code: str) -> str:
    if not countries.is_state(code):
        message = f"{_short(code)} is not a country code; use ISO 3166-1 alpha-3, such as AZE"
        raise ValueError(message)
    return code


def _actor_code(code: str) -> str:
    if not _ORGANISATION.fullmatch(code) and not countries.is_state(code):
        message = (
            f"{_short(code)} is not an actor; use an ISO 3166-1 alpha-3 code such as AZE, "
            "or org: and a short name, such as org:OTS"
        )
        raise ValueError(message)
    return code


def _one_of(allowed: Iterable[str]) -> Callable[[str], str]:
    names = tuple(allowed)

    def validate(text: str) -> str:
        if text not in names:
            message = f"{_short(text)} is not known; use one of {', '.join(names)}"
            raise ValueError(message)
        return text

    return validate


def _split(cell: object) -> object:
    """Take a cell apart at its semicolons; anything but text is left to pydantic."""
    if not isinstance(cell, str):
        return cell
    return tuple(item for part in cell.split(";") if (item := part.strip()))


def _listable(items: tuple[str, ...]) -> tuple[str, ...]:
    for item in items:
        if not item or item != item.strip() or ";" in item:
            message = f"{_short(item)} can't stand in a list; no semicolon, no space at its ends"
            raise ValueError(message)
    if len(set(items)) < len(items):
        twice = next(item for item in items if items.count(item) > 1)
        message = f"{_short(twice)} is listed twice; keep it once"
        raise ValueError(message)
    return items


def _required(text: str) -> str:
    if not text:
        message = "is empty; fill it in"
        raise ValueError(message)
    return text


def _address(url: str) -> str:
    if url and not re.match(r"https?://[^\s/]+", url, re.IGNORECASE):
        message = f"{_short(url)} is not a web address; it begins with http:// or https://"
        raise ValueError(message)
    return url


def _language(code: str) -> str:
    if code and not _LANGUAGE.fullmatch(code):
        message = f"{_short(code)} is not a language; use two letters of ISO 639-1, such as en"
        raise ValueError(message)
    return code


def _none_if_empty(cell: object) -> object:
    return None if isinstance(cell, str) and not cell.strip() else cell


def _degrees(limit: int, name: str) -> Callable[[object], object]:
    """Read degrees north or east within ±`limit`; the message says what is wrong."""

    def validate(cell: object) -> object:
        if cell is None:
            return None
        try:
            value = float(str(cell))
        except ValueError:
            message = f"{_short(str(cell))} is not a number; write degrees such as 40.41"
            raise ValueError(message) from None
        if not -limit <= value <= limit:
            message = f"{_short(str(cell))} is out of range; a {name} is from -{limit} to {limit}"
            raise ValueError(message)
        return value

    return validate


Slug = Annotated[str, AfterValidator(_slug)]
ActorCode = Annotated[str, AfterValidator(_actor_code)]
Text = Annotated[str, AfterValidator(_required)]
Names = Annotated[tuple[str, ...], BeforeValidator(_split), AfterValidator(_listable)]
Slugs = Annotated[tuple[Slug, ...], BeforeValidator(_split), AfterValidator(_listable)]
OptionalText = Annotated[str | None, BeforeValidator(_none_if_empty)]


class _Record(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", str_strip_whitespace=True)


class Actor(_Record):
    """Who takes part, and as what: an ISO 3166-1 alpha-3 state or `org:` and a short name."""

    code: ActorCode
    role: Annotated[str, AfterValidator(_one_of(ROLES))]

    @property
    def is_state(self) -> bool:
        """Whether it is a state, not an organisation."""
        return not self.code.startswith("org:")

    def __str__(self) -> str:
        """Write it as a cell has it, `AZE:host`."""
        return f"{self.code}:{self.role}"


def _split_actors(cell: object) -> object:
    """`AZE:host;org:OTS:participant` as actors; the role follows the last colon."""
    items = _split(cell)
    if not isinstance(cell, str) or not isinstance(items, tuple):
        return cell
    actors = []
    for item in items:
        code, _, role = item.rpartition(":")
        if not code or code == "org":
            message = f"{_short(item)} has no role; write it as AZE:host"
            raise ValueError(message)
        actors.append({"code": code.strip(), "role": role.strip()})
    return tuple(actors)


class Source(_Record):
    """A document that events and figures rest on. `date` is that of its publication."""

    id: Slug
    title: Text
    outlet: str = ""
    date: Annotated[EventDate | None, BeforeValidator(_none_if_empty)] = None
    url: Annotated[str, AfterValidator(_address)] = ""
    language: Annotated[str, AfterValidator(_language)] = ""
    note: str = ""


class Figure(_Record):
    """A number that one source states for one or more actors and a period.

    For exports, imports and investment it goes from the first actor to the second. `value` counts
    `unit`s: a currency by ISO 4217, `t` for tonnes, and so on.
    """

    id: Slug
    measure: Slug
    actors: Annotated[
        tuple[ActorCode, ...],
        BeforeValidator(_split),
        AfterValidator(_listable),
        Field(min_length=1),
    ]
    period: EventDate
    value: Annotated[float, Field(allow_inf_nan=False)]
    unit: Text
    source: Slug
    note: str = ""


class Event(_Record):
    """Something dated that states or organisations did together, or one officially toward another.

    `place` is a name as a gazetteer has it, `country` the ISO 3166-1 alpha-3 code of where it is;
    `lat` and `lon` (degrees, WGS 84) are given only when the gazetteer does not know the place. A
    `candidate` was extracted and no person has confirmed it yet.
    """

    id: Slug
    type: Annotated[str, AfterValidator(_one_of(EVENT_TYPES))]
    date: EventDate
    title: Text
    place: OptionalText = None
    country: Annotated[
        Annotated[str, AfterValidator(_state)] | None, BeforeValidator(_none_if_empty)
    ] = None
    lat: Annotated[
        float | None, BeforeValidator(_degrees(90, "latitude")), BeforeValidator(_none_if_empty)
    ] = None
    lon: Annotated[
        float | None, BeforeValidator(_degrees(180, "longitude")), BeforeValidator(_none_if_empty)
    ] = None
    actors: Annotated[tuple[Actor, ...], BeforeValidator(_split_actors), Field(min_length=1)]
    people: Names = ()
    status: Annotated[str, AfterValidator(_one_of(STATUSES))]
    corridors: Slugs = ()
    follows: Slugs = ()
    summary: str = ""
    sources: Slugs = ()
    note: str = ""
    candidate: bool = False

    @model_validator(mode="after")
    def _both_coordinates(self) -> Event:
        if (self.lat is None) != (self.lon is None):
            message = "lat and lon go together; give both or none"
            raise ValueError(message)
        return self

    @property
    def countries(self) -> tuple[str, ...]:
        """The states it touches: those that take part, then the one it took place in."""
        states = [actor.code for actor in self.actors if actor.is_state]
        return tuple(dict.fromkeys([*states, *([self.country] if self.country else [])]))

    @property
    def codes(self) -> tuple[str, ...]:
        """The codes of all that take part, organisations too, each once."""
        return tuple(dict.fromkeys(actor.code for actor in self.actors))


_RecordT = TypeVar("_RecordT", bound=_Record)


def event_from_row(row: Mapping[str, str]) -> Event:
    """Read an event; raises `InvalidRow` with all of the row's faults."""
    values: dict[str, Any] = dict(row)
    candidate = values.get("candidate", "").strip()
    if candidate not in _YES:
        raise InvalidRow((("candidate", f"{_short(candidate)} is not known; use yes or nothing"),))
    values["candidate"] = _YES[candidate]
    return _read(Event, values)


def source_from_row(row: Mapping[str, str]) -> Source:
    """Read a source; raises `InvalidRow` with all of the row's faults."""
    return _read(Source, dict(row))


def figure_from_row(row: Mapping[str, str]) -> Figure:
    """Read a figure; raises `InvalidRow` with all of the row's faults."""
    return _read(Figure, dict(row))


def event_to_row(event: Event) -> dict[str, str]:
    """Write an event as a row of `EVENT_COLUMNS` and the optional columns."""
    columns = (*EVENT_COLUMNS, *(c for c in EVENT_OPTIONAL_COLUMNS if c not in EVENT_COLUMNS))
    return {column: _cell(getattr(event, column)) for column in columns}


def source_to_row(source: Source) -> dict[str, str]:
    """Write a source as a row of `SOURCE_COLUMNS`."""
    return {column: _cell(getattr(source, column)) for column in SOURCE_COLUMNS}


def figure_to_row(figure: Figure) -> dict[str, str]:
    """Write a figure as a row of `FIGURE_COLUMNS`."""
    return {column: _cell(getattr(figure, column)) for column in FIGURE_COLUMNS}


def _cell(value: object) -> str:
    if value is None or value is False:
        return ""
    if value is True:
        return "yes"
    if isinstance(value, tuple):
        return ";".join(str(item) for item in value)
    if isinstance(value, float):
        return repr(int(value)) if value.is_integer() and abs(value) < 1e15 else repr(value)  # noqa: PLR2004 - exact up to here
    return str(value)


def _read(model: type[_RecordT], values: dict[str, Any]) -> _RecordT:
    try:
        return model.model_validate(values)
    except ValidationError as error:
        raise InvalidRow(tuple(_problem(dict(item)) for item in error.errors())) from None


def _problem(item: dict[str, Any]) -> tuple[str, str]:
    """Turn one of pydantic's errors into the column it is of and a line for people."""
    column = str(item["loc"][0]) if item["loc"] else "lat"
    reasons = {
        "missing": "is missing; fill it in",
        "too_short": "is empty; fill it in",
        "float_parsing": f"{_short(str(item['input']))} is not a number; write it as 3700000000",
        "finite_number": f"{_short(str(item['input']))} is not a finite number",
        "extra_forbidden": "is not a column of this table; remove it",
    }
    cause = item.get("ctx", {}).get("error")
    return column, str(cause) if cause else reasons.get(item["type"], str(item["msg"]))

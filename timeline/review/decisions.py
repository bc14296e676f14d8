"""What a person decides about candidates, as changes of the store. Pure functions.

A candidate waits until it is confirmed (its event enters the atlas), merged (an event that the
atlas has gains its sources) or rejected; each of these can be undone.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Literal

from timeline._errors import DiplomatlasError, InvalidDate, InvalidRow
from timeline.edtf import EventDate
from timeline.events import Event, event_from_row, event_to_row
from timeline.extract import Candidate, merge
from timeline.extract.candidate import Disagreement
from timeline.extract.when.dates import find
from timeline.extract.when.resolve import resolve
from timeline.records import Change, StoredCandidate

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from timeline.records import Record

Decision = Literal["confirm", "merge", "reject"]
EDITABLE = frozenset(
    {"type", "date", "title", "place", "country", "lat", "lon", "actors", "people", "status"}
    | {"summary", "note"}
)
_DONE = {"confirm": "Confirmed", "merge": "Added as a source:", "reject": "Rejected"}
_QUOTED = 60


def decide(decision: Decision, candidates: Sequence[StoredCandidate]) -> Change:
    """Confirm, merge or reject candidates; merging takes those that are known to the atlas.

    Raises `DiplomatlasError` when one has been judged already, or has nothing to merge into.
    """
    if not candidates:
        message = "nothing to review: these candidates are gone; reload the page"
        raise DiplomatlasError(message)
    for one in candidates:
        if one.status != "waiting":
            message = f"“{_short(one.event.title)}” was {one.status} already; undo that first"
            raise DiplomatlasError(message)
    put = [record for one in candidates for record in _judged(decision, one)]
    return Change(_label(_DONE[decision], candidates), tuple(put))


def confirm_all(candidates: Sequence[StoredCandidate]) -> Change:
    """Confirm what is new and merge what the atlas knows, in one change."""
    parts = [
        decide("merge" if one.known and one.status == "waiting" else "confirm", [one])
        for one in candidates
    ]
    return Change(
        _label("Confirmed", candidates), tuple(record for part in parts for record in part.put)
    )


def _judged(decision: Decision, one: StoredCandidate) -> list[Record]:
    if decision == "confirm":
        event = one.event.model_copy(update={"candidate": False})
        return [replace(one, status="confirmed"), event]
    if decision == "reject":
        return [replace(one, status="rejected")]
    if not one.known:
        message = f"“{_short(one.event.title)}” is not in the atlas yet; confirm it instead"
        raise DiplomatlasError(message)
    return [replace(one, status="merged", merged_into=one.known)]


def edit(one: StoredCandidate, values: Mapping[str, str]) -> Change:
    """Correct fields of a candidate, given as the cells of its row.

    A confirmed one is corrected in the atlas too. Raises `InvalidRow` with what is wrong.
    """
    if unknown := sorted(set(values) - EDITABLE):
        raise InvalidRow(tuple((field, "can't be edited here") for field in unknown))
    if one.status not in {"waiting", "confirmed"}:
        message = f"“{_short(one.event.title)}” was {one.status}; undo that first"
        raise DiplomatlasError(message)
    row = event_to_row(one.event) | dict(values)
    if ("place" in values or "country" in values) and "lat" not in values:
        row |= {"lat": "", "lon": ""}
    event = event_from_row(row)
    _check_roles(event)
    put: list[Record] = [replace(one, event=event.model_copy(update={"candidate": True}))]
    if one.status == "confirmed":
        put.append(event.model_copy(update={"candidate": False}))
    return Change(_label("Edited", [one]), tuple(put))


def _check_roles(event: Event) -> None:
    roles = {actor.role for actor in event.actors}
    if event.type == "visit" and not {"visitor", "host"} <= roles:
        raise InvalidRow((("actors", "a visit needs a visitor and a host"),))


def date_of(text: str, published: date | None = None) -> EventDate:
    """Read a date as EDTF or in words: `2025-04-23`, `23 April 2025`, `January 2025`.

    Raises `InvalidDate`.
    """
    try:
        return EventDate.parse(text.strip())
    except InvalidDate as error:
        plain = text.strip()
        whole = [one for one in find(plain) if (one.start, one.end) == (0, len(plain))]
        when = resolve(whole[0], published) if whole else None
        if when is None:
            raise InvalidDate(str(error)) from None
        return EventDate.parse(when.edtf)


def told_again(candidate: Candidate, waiting: Sequence[StoredCandidate]) -> StoredCandidate | None:
    """Find the waiting candidate that another document tells of too."""
    codes = set(candidate.participants)
    for one in waiting:
        if one.event.type != candidate.type or codes.isdisjoint(one.event.codes):
            continue
        if len(merge([as_candidate(one), candidate])) == 1:
            return one
    return None


def joined(one: StoredCandidate, candidate: Candidate, source: str) -> StoredCandidate:
    """Give a waiting candidate the telling of another document, `source`.

    What stands stays, since a person may have corrected it; what was open is filled in, and what
    contradicts is kept beside it.
    """
    event = one.event
    fill = {}
    if event.place is None and event.country in {None, candidate.country}:
        fill = {"place": candidate.place, "country": candidate.country}
    told = fill | {"sources": tuple(dict.fromkeys([*event.sources, source]))}
    return replace(
        one,
        event=event.model_copy(update=told),
        evidence=tuple(dict.fromkeys([*one.evidence, *candidate.evidence])),
        disagreements=(*one.disagreements, *_differences(event, candidate, source)),
        confidence=max(one.confidence, candidate.confidence),
    )


def _differences(event: Event, candidate: Candidate, source: str) -> list[Disagreement]:
    out = []
    when = candidate.when
    if when.earliest and when.latest and not event.date.overlaps(when.earliest, when.latest):
        out.append(Disagreement("date", candidate.date, source))
    for field in ("place", "status"):
        mine, theirs = getattr(event, field), getattr(candidate, field)
        if mine and theirs and mine != theirs:
            out.append(Disagreement(field, theirs, source))
    return out


def as_candidate(one: StoredCandidate) -> Candidate:
    """Give a stored candidate the form that extraction compares."""
    event = one.event
    return Candidate(
        type=event.type,
        date=event.date.text,
        place=event.place,
        country=event.country,
        actors=tuple((actor.code, actor.role) for actor in event.actors),
        people=event.people,
        title=event.title,
        status=event.status,
        evidence=one.evidence,
        confidence=one.confidence,
        sources=event.sources,
    )


def _label(done: str, candidates: Sequence[StoredCandidate]) -> str:
    if len(candidates) == 1:
        return f"{done} “{_short(candidates[0].event.title)}”"
    return f"{done} {len(candidates)} events"


def _short(title: str) -> str:
    return title if len(title) <= _QUOTED else f"{title[: _QUOTED - 1]}…"

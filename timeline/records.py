"""What a store keeps: documents, their texts, sources, events and candidates, as flat rows.

A row is a mapping from column to text; what is a list or a structure inside is JSON. Each kind of
record has one `Table`, which every store reads, so that all of them keep the same columns.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Generic, Literal, TypeVar

from timeline.events import (
    EVENT_COLUMNS,
    EVENT_OPTIONAL_COLUMNS,
    SOURCE_COLUMNS,
    Event,
    Source,
    event_from_row,
    event_to_row,
    source_from_row,
    source_to_row,
)
from timeline.extract.candidate import Disagreement, Evidence

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

Status = Literal["waiting", "confirmed", "rejected", "merged"]
Row = dict[str, str]


@dataclass(frozen=True, slots=True)
class Document:
    """What was added: where it is from, and the SHA-256 of its text.

    `published` is EDTF or empty, `language` ISO 639-1 or empty, `added` the time in UTC (ISO 8601).
    The source that events name has the same id.
    """

    id: str
    title: str
    outlet: str = ""
    url: str = ""
    published: str = ""
    language: str = ""
    sha256: str = ""
    added: str = ""


@dataclass(frozen=True, slots=True)
class Body:
    """The text of the document of the same id; kept apart, because lists never need it."""

    id: str
    text: str


@dataclass(frozen=True, slots=True)
class StoredCandidate:
    """An extracted event on its way through the review.

    `event` is what would be confirmed, and has the same id. `known` names an event of the atlas
    that tells of the same, if one was recognised; `merged_into` the one that took its sources.
    """

    event: Event
    evidence: tuple[Evidence, ...] = ()
    disagreements: tuple[Disagreement, ...] = ()
    confidence: float = 0.0
    status: Status = "waiting"
    known: str = ""
    merged_into: str = ""

    @property
    def id(self) -> str:
        """The id that its event has."""
        return self.event.id


Record = Document | Body | Source | Event | StoredCandidate
RecordT = TypeVar("RecordT", Document, Body, Source, Event, StoredCandidate)


@dataclass(frozen=True, slots=True)
class Change:
    """Records to put and to drop, all or none; `label` says it to a person, as in "Confirmed …"."""

    label: str
    put: tuple[Record, ...] = ()
    drop: tuple[tuple[type[Record], str], ...] = ()


@dataclass(frozen=True, slots=True)
class Table(Generic[RecordT]):
    """A kind of record: its columns, the first of them `id`, and its form as a row and back."""

    name: str
    columns: tuple[str, ...]
    to_row: Callable[[RecordT], Row]
    from_row: Callable[[Mapping[str, str]], RecordT]


def _event_row(event: Event) -> Row:
    """Write the row of an event with its first and last day, which an engine groups by."""
    first, last = event.date.earliest, event.date.latest
    days = {
        "earliest": first.isoformat() if first else "",
        "latest": last.isoformat() if last else "",
    }
    return event_to_row(event) | days


def _event(row: Mapping[str, str]) -> Event:
    return event_from_row({key: row[key] for key in row if key not in {"earliest", "latest"}})


def _candidate_row(candidate: StoredCandidate) -> Row:
    return {
        "id": candidate.id,
        "status": candidate.status,
        "known": candidate.known,
        "merged_into": candidate.merged_into,
        "confidence": repr(candidate.confidence),
        "event": json.dumps(event_to_row(candidate.event), ensure_ascii=False),
        "evidence": json.dumps([span.as_json() for span in candidate.evidence], ensure_ascii=False),
        "disagreements": json.dumps(
            [[one.field, one.value, one.source] for one in candidate.disagreements],
            ensure_ascii=False,
        ),
    }


def _candidate(row: Mapping[str, str]) -> StoredCandidate:
    return StoredCandidate(
        event=event_from_row(json.loads(row["event"])),
        evidence=tuple(Evidence(**span) for span in json.loads(row["evidence"])),
        disagreements=tuple(Disagreement(*one) for one in json.loads(row["disagreements"])),
        confidence=float(row["confidence"]),
        status=row["status"],  # type: ignore[arg-type]  # only `_candidate_row` writes it
        known=row["known"],
        merged_into=row["merged_into"],
    )


def _document_row(document: Document) -> Row:
    return {column: getattr(document, column) for column in _DOCUMENT_COLUMNS}


_DOCUMENT_COLUMNS = ("id", "title", "outlet", "url", "published", "language", "sha256", "added")
_EVENT_COLUMNS = (
    *EVENT_COLUMNS,
    *(column for column in EVENT_OPTIONAL_COLUMNS if column not in EVENT_COLUMNS),
    *("earliest", "latest"),
)
_CANDIDATE_COLUMNS = (
    *("id", "status", "known", "merged_into", "confidence", "event", "evidence"),
    "disagreements",
)

DOCUMENTS = Table("documents", _DOCUMENT_COLUMNS, _document_row, lambda row: Document(**row))
TEXTS = Table(
    "texts", ("id", "text"), lambda one: {"id": one.id, "text": one.text}, lambda row: Body(**row)
)
SOURCES = Table("sources", SOURCE_COLUMNS, source_to_row, source_from_row)
EVENTS = Table("events", _EVENT_COLUMNS, _event_row, _event)
CANDIDATES = Table("candidates", _CANDIDATE_COLUMNS, _candidate_row, _candidate)

# What Python's types can't say: the table of a kind takes and gives records of this kind.
TABLES: Mapping[type, Table] = {  # type: ignore[type-arg]
    Document: DOCUMENTS,
    Body: TEXTS,
    Source: SOURCES,
    Event: EVENTS,
    StoredCandidate: CANDIDATES,
}


def table_of(kind: type[RecordT]) -> Table[RecordT]:
    """Give the table of a kind of record."""
    table: Table[RecordT] = TABLES[kind]
    return table

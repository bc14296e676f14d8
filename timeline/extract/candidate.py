"""What extraction gives: candidate events with their evidence, and their forms for others."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

from timeline.edtf import EventDate
from timeline.events import Actor, Event

if TYPE_CHECKING:
    from collections.abc import Iterable

    from timeline.events import Source

_SLUG = re.compile(r"[^a-z0-9]+")
_LONGEST_SLUG = 110


@dataclass(frozen=True, slots=True)
class Evidence:
    """The span `text[start:end]` of the given text that a field was read from.

    `field` is `type`, `date`, `place`, `participants`, `people`, `status` or `documents`. `source`
    is the id of the document when more than one is behind a candidate.
    """

    field: str
    text: str
    start: int
    end: int
    source: str = ""

    def as_json(self) -> dict[str, Any]:
        """Give the form of the command line."""
        plain: dict[str, Any] = {"field": self.field, "text": self.text}
        plain |= {"start": self.start, "end": self.end}
        return plain | ({"source": self.source} if self.source else {})


@dataclass(frozen=True, slots=True)
class Disagreement:
    """Another value that a document gives for a field of one and the same event."""

    field: str
    value: str
    source: str = ""


@dataclass(frozen=True, slots=True)
class Candidate:
    """An event that was extracted and that no person has confirmed yet.

    `date` is EDTF; `year_inferred` says that the text gave no year and the publication date or a
    date nearby settled it. `actors` are (code, role) pairs; `documents` is the number of documents
    signed when the text counts them. `confidence` is the share of such candidates that were right
    on the project's test texts.
    """

    type: str
    date: str
    place: str | None
    country: str | None
    actors: tuple[tuple[str, str], ...]
    people: tuple[str, ...]
    title: str
    status: str
    evidence: tuple[Evidence, ...]
    confidence: float
    year_inferred: bool = False
    documents: int | None = None
    summary: str = ""
    sources: tuple[str, ...] = ()
    disagreements: tuple[Disagreement, ...] = field(default=())

    @property
    def participants(self) -> tuple[str, ...]:
        """The codes of all that take part, each once."""
        return tuple(dict.fromkeys(code for code, _ in self.actors))

    @property
    def when(self) -> EventDate:
        """The date with its first and last day."""
        return EventDate.parse(self.date)

    def with_source(self, source: str) -> Candidate:
        """Say which document it comes from, on the candidate and on each of its spans."""
        spans = tuple(replace(span, source=source) for span in self.evidence)
        return replace(self, sources=(source,), evidence=spans)

    def as_json(self) -> dict[str, Any]:
        """Give the form of `extract --json` for one event."""
        plain: dict[str, Any] = {
            "type": self.type,
            "date": self.date,
            "place": self.place,
            "country": self.country,
            "participants": list(self.participants),
            "roles": dict(self.actors),
            "people": list(self.people),
            "title": self.title,
            "status": self.status,
            "evidence": [span.as_json() for span in self.evidence],
            "confidence": round(self.confidence, 3),
            "year_inferred": self.year_inferred,
            "documents": self.documents,
        }
        if self.sources:
            plain["sources"] = list(self.sources)
        if self.disagreements:
            plain["disagreements"] = [
                {"field": one.field, "value": one.value, "source": one.source}
                for one in self.disagreements
            ]
        return plain

    def as_event(self, sources: Iterable[Source] = (), taken: Iterable[str] = ()) -> Event:
        """Make the event that an atlas keeps until a person has judged it.

        `sources` are the records of the documents; `taken` the ids that are in use already.
        """
        return Event(
            id=self._id(frozenset(taken)),
            type=self.type,
            date=self.when,
            title=self.title,
            place=self.place,
            country=self.country,
            actors=tuple(Actor(code=code, role=role) for code, role in self.actors),
            people=self.people,
            status=self.status,
            summary=self.summary,
            sources=tuple(source.id for source in sources) or self.sources,
            note=self._note(),
            candidate=True,
        )

    def _note(self) -> str:
        parts = ["The text gives no year; it was inferred."] if self.year_inferred else []
        if self.documents:
            parts.append(f"Documents signed: {self.documents}.")
        parts += [
            f"{one.source or 'Another passage'} gives {one.field} {one.value}."
            for one in self.disagreements
        ]
        return " ".join(parts)

    def _id(self, taken: frozenset[str]) -> str:
        when = re.sub(r"[?~%]", "", self.date.split("/")[0]).lower()
        words = [when, *(code.removeprefix("org:") for code in self.participants[:4]), self.type]
        stem = slug(" ".join(words))
        number, name = 1, stem
        while name in taken:
            number += 1
            name = f"{stem}-{number}"
        return name


def slug(text: str) -> str:
    """Make lower-case letters, digits and hyphens of a text; `x` when nothing is left."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    return _SLUG.sub("-", plain).strip("-")[:_LONGEST_SLUG].strip("-") or "x"

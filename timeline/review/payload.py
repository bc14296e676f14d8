"""What the page shows of the review: the queue, a document with its text, candidates with spans."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING, Any

from timeline._errors import InvalidDate
from timeline.atlas import place_of
from timeline.edtf import EventDate
from timeline.events import event_to_row
from timeline.extract.engine import LONGEST_TEXT
from timeline.records import Document, StoredCandidate

if TYPE_CHECKING:
    from collections.abc import Callable

    from timeline.extract.candidate import Evidence
    from timeline.live import LiveAtlas

_LATEST = 30
# Colours of evidence in the page; what is counted or stated belongs to what happened.
_FIELDS = {"participants": "who", "people": "who", "documents": "type", "status": "type"}
_LAST_OF_BMP = "\uffff"


def queue(live: LiveAtlas) -> dict[str, Any]:
    """Give the documents with candidates to review and the latest others, the newest first.

    `hash` is the key of the atlas as it is now, `undo` what undoing would take back.
    """
    waiting: dict[str, int] = {}
    everything: dict[str, int] = {}
    total = 0
    for one in live.records(StoredCandidate):
        total += one.status == "waiting"
        for id_ in one.event.sources:
            everything[id_] = everything.get(id_, 0) + 1
            waiting[id_] = waiting.get(id_, 0) + (one.status == "waiting")
    documents = live.records(Document)[::-1]
    shown = [d for i, d in enumerate(documents) if waiting.get(d.id) or i < _LATEST]
    return {
        "hash": live.payload.key,
        "undo": live.store.last(),
        "waiting": total,
        "documents": [
            _described(d) | {"waiting": waiting.get(d.id, 0), "candidates": everything.get(d.id, 0)}
            for d in shown
        ],
    }


def document_row(live: LiveAtlas, document: Document, text: str) -> dict[str, Any]:
    """Give a document with its text and its candidates, in the order in which it tells of them."""
    at = _utf16(text)
    found = [one for one in live.records(StoredCandidate) if document.id in one.event.sources]
    rows = [candidate_row(live, one, document.id, at) for one in found]
    rows.sort(key=lambda row: min((e["start"] for e in row["evidence"]), default=len(text)))
    shown = text[:LONGEST_TEXT]
    return _described(document) | {
        "text": shown,
        "cut": len(text) > len(shown),
        "candidates": rows,
    }


def candidate_row(
    live: LiveAtlas,
    one: StoredCandidate,
    document: str = "",
    at: Callable[[int], int] = int,
) -> dict[str, Any]:
    """Give a candidate: its cells, what the page says of them, and its spans in one document."""
    event, place = one.event, place_of(one.event)
    known = live.event(one.known)
    return {
        "id": one.id,
        "status": one.status,
        "confidence": round(one.confidence, 2),
        "cells": event_to_row(event),
        "words": event.date.in_words(),
        "precision": event.date.precision,
        "inferred": event.date.uncertain,
        "type": event.type,
        "title": event.title,
        "actors": [[actor.code, actor.role] for actor in event.actors],
        "people": list(event.people),
        "place": event.place,
        "country": event.country,
        "at": [place.lat, place.lon] if place and place.precision in {"site", "city"} else None,
        "eventStatus": event.status,
        "note": event.note,
        "sources": [_source(live, id_) for id_ in event.sources],
        "evidence": [_span(span, at) for span in one.evidence if _in(span, document)],
        "disagreements": [
            {
                "field": other.field,
                "value": _words(other.field, other.value),
                "source": _source(live, other.source)["title"] if other.source else "",
            }
            for other in one.disagreements
        ],
        "known": {"id": known.id, "title": known.title, "words": known.date.in_words()}
        if known
        else None,
    }


def _in(span: Evidence, document: str) -> bool:
    return bool(document) and span.source == document


def _span(span: Evidence, at: Callable[[int], int]) -> dict[str, Any]:
    field = _FIELDS.get(span.field, span.field)
    return {"field": field, "start": at(span.start), "end": at(span.end)}


def _described(document: Document) -> dict[str, Any]:
    return {
        "id": document.id,
        "title": document.title,
        "outlet": document.outlet,
        "url": document.url,
        "published": document.published,
        "words": _words("date", document.published) if document.published else "",
        "language": document.language,
        "added": document.added,
    }


def _source(live: LiveAtlas, id_: str) -> dict[str, str]:
    document = live.record(Document, id_)
    return {"id": id_, "title": document.title if document else id_}


def _words(field: str, value: str) -> str:
    if field != "date":
        return value
    try:
        return EventDate.parse(value).in_words()
    except InvalidDate:
        return value


def _utf16(text: str) -> Callable[[int], int]:
    """Turn places in a text, counted in characters, into those that a browser counts."""
    astral = [i for i, char in enumerate(text) if char > _LAST_OF_BMP] if not text.isascii() else []
    return lambda index: index + bisect_left(astral, index)

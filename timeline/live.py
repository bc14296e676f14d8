"""An atlas that grows: the folder that was opened, and over it what the user's store holds.

The folder is only read. What the store adds are the confirmed events, the candidates that wait for
a person (marked as such), and the sources that candidates brought to events which were known.
"""

from __future__ import annotations

import hashlib
import os
import re
import sys
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from threading import RLock
from typing import TYPE_CHECKING, Any

from geo._files import seeds
from timeline.atlas import Atlas, content_hash, load, place_of
from timeline.events import Event, Source
from timeline.payload import Payload
from timeline.records import Body, Document, StoredCandidate
from timeline.store import DuckStore

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from geo.gazetteer import Place
    from timeline.records import Change, RecordT
    from timeline.store import EventStore

STORE = "atlas.duckdb"
# A page that has not heard of a change yet may still ask for what it had.
_KEPT = 3
_NOT_PLAIN = re.compile(r"[^A-Za-z0-9-]+")


def data_folder(atlas: Path) -> Path:
    """Give the folder where the system keeps a user's data, with one folder an atlas.

    `LOCALAPPDATA` on Windows, else `XDG_DATA_HOME`, else `~/.local/share`.
    """
    given = os.environ.get("LOCALAPPDATA" if sys.platform == "win32" else "XDG_DATA_HOME")
    home = Path(given) if given else Path.home() / ".local" / "share"
    return home / "diplomatlas" / _name(atlas.resolve())


def _name(atlas: Path) -> str:
    """`starter` for the atlas of the package, wherever that is; else its name and a hash."""
    if atlas == seeds().resolve():
        return "starter"
    mark = hashlib.sha256(str(atlas).encode("utf-8", "surrogateescape")).hexdigest()[:8]
    return f"{_NOT_PLAIN.sub('-', atlas.name).strip('-') or 'atlas'}-{mark}"


class LiveAtlas:
    """The atlas of a folder with what its store adds; safe to use from several threads.

    `payload` is what the page is sent now; a change makes a new one, with another key, when it is
    next asked for. Records are kept in memory, so that reading them asks the store nothing.
    """

    def __init__(
        self, folder: Path, data: Path | None = None, *, store: EventStore | None = None
    ) -> None:
        """Read the folder and open the store, `data`/atlas.duckdb or the one given.

        Raises `InvalidAtlas` and `StoreError`.
        """
        self.base = load(folder)
        self.store = store or DuckStore((data or data_folder(folder)) / STORE)
        self._lock = RLock()
        self._payloads: dict[str, Payload] = {}
        self._payload: Payload | None = None
        self._records: Mapping[type, dict[str, Any]] = {}
        self._read()

    @property
    def payload(self) -> Payload:
        """What the page is sent now."""
        with self._lock:
            if self._payload is None:
                self._payload = self._built()
            return self._payload

    @property
    def atlas(self) -> Atlas:
        """The folder's atlas with what the store adds."""
        return self.payload.atlas

    def payload_of(self, key: str) -> Payload | None:
        """Give the payload with this key, if it is the one of now or of shortly before."""
        now = self.payload
        with self._lock:
            return now if now.key == key else self._payloads.get(key)

    def records(self, kind: type[RecordT]) -> list[RecordT]:
        """Give the documents, sources, events or candidates of the store, in their order."""
        with self._lock:
            return list(self._records[kind].values())

    def record(self, kind: type[RecordT], id_: str) -> RecordT | None:
        """Give one of them, or None."""
        with self._lock:
            return self._records[kind].get(id_)

    def text(self, document: str) -> str | None:
        """Give the text of a document, or None."""
        body = self.store.get(Body, document)
        return None if body is None else body.text

    def events(self) -> list[Event]:
        """Give the events that are in the atlas for good: the folder's and the confirmed ones."""
        own = self.records(Event)
        taken = {event.id for event in own}
        return [*(event for event in self.base.events if event.id not in taken), *own]

    def event(self, id_: str) -> Event | None:
        """Give one of them, or None."""
        return self.record(Event, id_) or self.base.by_id.get(id_)

    def apply(self, change: Change) -> None:
        """Store a change; on return it is safe, and `payload` has it."""
        with self._lock:
            self.store.apply(change)
            for record in change.put:
                if type(record) in self._records:
                    self._records[type(record)][record.id] = record
            for kind, id_ in change.drop:
                if kind in self._records:
                    self._records[kind].pop(id_, None)
            self._payload = None

    def undo(self) -> str | None:
        """Take the last change back and return its label, or None when there is none."""
        with self._lock:
            label = self.store.undo()
            if label is not None:
                self._read()
        return label

    @contextmanager
    def held(self) -> Iterator[None]:
        """Let nobody else change the atlas between looking at it and applying a change."""
        with self._lock:
            yield

    def close(self) -> None:
        """Let go of the store."""
        self.store.close()

    def _read(self) -> None:
        self._records = {
            Document: {one.id: one for one in self.store.all(Document)},
            Source: {one.id: one for one in self.store.all(Source)},
            Event: {one.id: one for one in self.store.all(Event)},
            StoredCandidate: {one.id: one for one in self.store.all(StoredCandidate)},
        }
        self._payload = None

    def _built(self) -> Payload:
        atlas = grown(
            self.base, self.records(Event), self.records(Source), self.records(StoredCandidate)
        )
        payload = Payload(atlas, datetime.now(tz=UTC).date())
        self._payloads.pop(payload.key, None)
        self._payloads[payload.key] = payload
        for key in [*self._payloads][:-_KEPT]:
            del self._payloads[key]
        return payload


def grown(
    base: Atlas,
    events: Iterable[Event],
    sources: Iterable[Source],
    candidates: Iterable[StoredCandidate],
) -> Atlas:
    """Give `base` with more events, sources and candidates; an event of the store wins by its id.

    The hash is that of `base` when nothing was added, else it covers both.
    """
    judged, confirmed = list(candidates), list(events)
    there = base.by_id.keys() | {event.id for event in confirmed}
    # one that the atlas knows is on the map already
    waiting = [one.event for one in judged if one.status == "waiting" and one.known not in there]
    own = [*confirmed, *waiting]
    cited = [one for one in judged if one.status == "merged"]
    added = tuple(sources)
    if not own and not cited:
        return replace(base, sources={**{s.id: s for s in added}, **base.sources})
    taken = {event.id for event in own}
    everything = [*(event for event in base.events if event.id not in taken), *own]
    if cited:
        everything = _with_sources(everything, cited)
    everything.sort(key=lambda event: (event.date.sort_key, event.id))
    mark = content_hash([*own, *(one.event for one in cited)], added, ())
    links = "".join(sorted(f"{one.id}>{one.merged_into};" for one in cited))
    return replace(
        base,
        events=tuple(everything),
        sources={**{source.id: source for source in added}, **base.sources},
        places={**base.places, **_places(own)},
        hash=hashlib.sha256(f"{base.hash}{mark}{links}".encode()).hexdigest(),
    )


def _with_sources(events: list[Event], cited: Iterable[StoredCandidate]) -> list[Event]:
    """Give events the sources of the candidates that were merged into them."""
    more: dict[str, list[str]] = {}
    for one in cited:
        more.setdefault(one.merged_into, []).extend(one.event.sources)
    return [_cite(event, more) for event in events]


def _cite(event: Event, more: Mapping[str, list[str]]) -> Event:
    if event.id not in more:
        return event
    return event.model_copy(
        update={"sources": tuple(dict.fromkeys([*event.sources, *more[event.id]]))}
    )


def _places(events: Iterable[Event]) -> dict[str, Place]:
    found = ((event.id, place_of(event)) for event in events)
    return {id_: place for id_, place in found if place is not None}

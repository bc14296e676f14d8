"""Things that the tests of the store, the live atlas and the review share."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from timeline.events import Event, event_from_row
from timeline.extract import Disagreement, Evidence
from timeline.records import TABLES, StoredCandidate, table_of

if TYPE_CHECKING:
    from timeline.records import Change, RecordT, Row


class MemoryStore:
    """The least that an `EventStore` can be: rows in dictionaries, gone with the process."""

    def __init__(self) -> None:
        """Begin empty."""
        self._rows: dict[str, dict[str, Row]] = {table.name: {} for table in TABLES.values()}
        self._log: list[tuple[str, str]] = []

    def all(self, kind: type[RecordT]) -> list[RecordT]:
        """Give the records of a kind in the order in which they were first put."""
        table = table_of(kind)
        return [table.from_row(row) for row in self._rows[table.name].values()]

    def get(self, kind: type[RecordT], id_: str) -> RecordT | None:
        """Give one record, or None."""
        table = table_of(kind)
        row = self._rows[table.name].get(id_)
        return None if row is None else table.from_row(row)

    def apply(self, change: Change) -> None:
        """Put and drop, all or nothing."""
        before = json.dumps(self._rows)
        rows = [
            (TABLES[type(one)].name, one.id, TABLES[type(one)].to_row(one)) for one in change.put
        ]
        for name, id_, row in rows:
            self._rows[name][id_] = row
        for kind, id_ in change.drop:
            self._rows[TABLES[kind].name].pop(id_, None)
        self._log.append((change.label, before))

    def undo(self) -> str | None:
        """Take the last change back."""
        if not self._log:
            return None
        label, before = self._log.pop()
        self._rows = json.loads(before)
        return label

    def last(self) -> str | None:
        """Give the label of the last change."""
        return self._log[-1][0] if self._log else None

    def close(self) -> None:
        """Nothing to let go of."""


def event(id_: str = "2025-05-06-uzb-kaz-visit", **cells: str) -> Event:
    """Make an event of its id and some cells."""
    row = {
        "id": id_,
        "type": "visit",
        "date": "2025-05-06",
        "title": "Visit of the president to Astana",
        "place": "Astana",
        "country": "KAZ",
        "actors": "KAZ:host;UZB:visitor",
        "status": "happened",
    }
    return event_from_row(row | cells)


def candidate(id_: str = "2025-05-06-uzb-kaz-visit", **cells: str) -> StoredCandidate:
    """Make a waiting candidate of its event's cells."""
    return StoredCandidate(
        event=event(id_, **{"sources": "doc", "candidate": "yes"} | cells),
        evidence=(Evidence("date", "6 May", 10, 15, "doc"),),
        disagreements=(Disagreement("date", "2025-05-07", "other"),),
        confidence=0.8,
    )

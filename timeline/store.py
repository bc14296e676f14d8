"""Where a user's atlas is kept: one interface, and DuckDB in a file behind it.

The only module that imports duckdb.
"""

from __future__ import annotations

import json
import re
from contextlib import contextmanager
from threading import RLock
from typing import TYPE_CHECKING, Protocol

import duckdb

from timeline._errors import DiplomatlasError
from timeline.records import TABLES, table_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from timeline.records import Change, Record, RecordT, Row

# So many changes can be undone, one by one, the last first.
LONGEST_LOG = 200
_VERSION = "1"
_HOLDER = re.compile(r"\(PID (\d+)\)")

# By table and id the row from before a change, or None where there was none.
_Before = dict[str, dict[str, "Row | None"]]


class EventStore(Protocol):
    """What keeps the records of a user's atlas; safe to use from several threads.

    A change is in the store for good once `apply` or `undo` has returned: it survives a killed
    process. A change that fails leaves nothing behind.
    """

    def all(self, kind: type[RecordT]) -> list[RecordT]:
        """Give the records of a kind, in the order in which they were first put."""

    def get(self, kind: type[RecordT], id_: str) -> RecordT | None:
        """Give one record, or None."""

    def apply(self, change: Change) -> None:
        """Put records, over those with the same id, and drop others; then it can be undone."""

    def undo(self) -> str | None:
        """Take the last change back and return its label, or None when there is none."""

    def last(self) -> str | None:
        """Give the label of the change that `undo` would take back, or None."""

    def close(self) -> None:
        """Let go of what the store holds; it is not used again."""


class StoreError(DiplomatlasError):
    """The store can't be opened or written; one line says why and what to do."""


class DuckStore:
    """The records in a DuckDB file; one connection, used by one thread at a time."""

    def __init__(self, path: Path) -> None:
        """Open or make the file; raises `StoreError` when it is held, foreign or can't be made."""
        self.path = path
        self._lock = RLock()
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            self._open: duckdb.DuckDBPyConnection | None = duckdb.connect(str(path))
        except (duckdb.Error, OSError) as error:
            raise StoreError(_why_closed(path, error)) from None
        self._create()

    def all(self, kind: type[RecordT]) -> list[RecordT]:
        """Give the records of a kind, in the order in which they were first put."""
        table = table_of(kind)
        with self._lock:
            rows = self._select(table.name, table.columns, "ORDER BY position")
        return [table.from_row(row) for row in rows]

    def get(self, kind: type[RecordT], id_: str) -> RecordT | None:
        """Give one record, or None."""
        table = table_of(kind)
        with self._lock:
            rows = self._select(table.name, table.columns, "WHERE id = ?", [id_])
        return table.from_row(rows[0]) if rows else None

    def apply(self, change: Change) -> None:
        """Put records, over those with the same id, and drop others; then it can be undone."""
        with self._transaction():
            before = self._before(change)
            for name, rows in _rows(change.put).items():
                self._put(name, rows)
            for kind, id_ in change.drop:
                self._drop(TABLES[kind].name, [id_])
            self._log(change.label, before)

    def undo(self) -> str | None:
        """Take the last change back and return its label, or None when there is none."""
        with self._transaction():
            entry = self._db.execute(
                "SELECT number, label, before FROM log ORDER BY number DESC LIMIT 1"
            ).fetchone()
            if entry is None:
                return None
            number, label, before = entry
            for name, rows in json.loads(before).items():
                self._drop(name, [id_ for id_, row in rows.items() if row is None])
                self._put(name, [row for row in rows.values() if row is not None])
            self._db.execute("DELETE FROM log WHERE number = ?", [number])
        return str(label)

    def last(self) -> str | None:
        """Give the label of the change that `undo` would take back, or None."""
        with self._lock:
            entry = self._db.execute(
                "SELECT label FROM log ORDER BY number DESC LIMIT 1"
            ).fetchone()
        return None if entry is None else str(entry[0])

    def close(self) -> None:
        """Close the file, so that another process can open it."""
        with self._lock:
            if self._open is not None:
                self._open.close()
                self._open = None

    @property
    def _db(self) -> duckdb.DuckDBPyConnection:
        if self._open is None:
            message = f"{self.path} is closed already; start Diplomatlas again"
            raise StoreError(message)
        return self._open

    def _create(self) -> None:
        """Make the tables of a new file; refuse one of a later version."""
        with self._transaction():
            self._db.execute("CREATE TABLE IF NOT EXISTS about (key VARCHAR, value VARCHAR)")
            found = self._db.execute("SELECT value FROM about WHERE key = 'version'").fetchone()
            if found is not None and found[0] != _VERSION:
                message = f"{self.path} was written by a later version; update Diplomatlas"
                raise StoreError(message)
            if found is None:
                self._db.execute("INSERT INTO about VALUES ('version', ?)", [_VERSION])
            self._db.execute("CREATE SEQUENCE IF NOT EXISTS positions")
            for table in TABLES.values():
                columns = ", ".join(f"{column} {_kind(column)}" for column in table.columns)
                self._db.execute(
                    f"CREATE TABLE IF NOT EXISTS {table.name} ({columns}, position BIGINT)"
                )
            self._db.execute(
                "CREATE TABLE IF NOT EXISTS log (number BIGINT, label VARCHAR, before VARCHAR)"
            )

    @contextmanager
    def _transaction(self) -> Iterator[None]:
        """Do all of it or nothing; on leaving it is on the disk."""
        with self._lock:
            try:
                self._db.execute("BEGIN")
                yield
                self._db.execute("COMMIT")
            except BaseException as error:
                self._roll_back()
                if isinstance(error, duckdb.Error):
                    message = (
                        f"{self.path} can't be written ({_first_line(error)}); nothing changed"
                    )
                    raise StoreError(message) from None
                raise

    def _roll_back(self) -> None:
        try:
            self._db.execute("ROLLBACK")
        except (duckdb.Error, StoreError):  # a failed BEGIN or COMMIT, or a closed file
            return

    def _select(
        self, name: str, columns: Sequence[str], rest: str, values: Sequence[object] = ()
    ) -> list[Row]:
        texts = ", ".join(f"coalesce({column}::VARCHAR, '')" for column in columns)
        found = self._db.execute(f"SELECT {texts} FROM {name} {rest}", values).fetchall()  # noqa: S608 - names are ours, values are bound
        return [dict(zip(columns, row, strict=True)) for row in found]

    def _put(self, name: str, rows: Sequence[Row]) -> None:
        """Put rows, keeping the position of those that were there already."""
        if not rows:
            return
        ids = [row["id"] for row in rows]
        held = dict(
            self._db.execute(
                f"SELECT id, position FROM {name} WHERE id IN (SELECT unnest(?))",  # noqa: S608
                [ids],
            ).fetchall()
        )
        self._drop(name, list(held))
        columns = list(rows[0])
        values = [
            [row[column] or None if _kind(column) == "DATE" else row[column] for row in rows]
            for column in columns
        ]
        lists = ", ".join(f"unnest(?::{_kind(column)}[])" for column in columns)
        self._db.execute(
            f"INSERT INTO {name} ({', '.join(columns)}, position) "  # noqa: S608
            f"SELECT * REPLACE (coalesce(place, nextval('positions')) AS place) "
            f"FROM (SELECT {lists}, unnest(?::BIGINT[]) AS place)",
            [*values, [held.get(id_) for id_ in ids]],
        )

    def _drop(self, name: str, ids: Sequence[str]) -> None:
        if ids:
            self._db.execute(f"DELETE FROM {name} WHERE id IN (SELECT unnest(?))", [list(ids)])  # noqa: S608

    def _before(self, change: Change) -> _Before:
        """Give what the records that a change touches are like now."""
        touched: dict[str, list[str]] = {}
        for record in change.put:
            touched.setdefault(TABLES[type(record)].name, []).append(record.id)
        for kind, id_ in change.drop:
            touched.setdefault(TABLES[kind].name, []).append(id_)
        columns = {table.name: table.columns for table in TABLES.values()}
        before: _Before = {}
        for name, ids in touched.items():
            rows = self._select(name, columns[name], "WHERE id IN (SELECT unnest(?))", [ids])
            before[name] = dict.fromkeys(ids) | {row["id"]: row for row in rows}
        return before

    def _log(self, label: str, before: _Before) -> None:
        self._db.execute(
            "INSERT INTO log SELECT coalesce(max(number), 0) + 1, ?, ? FROM log",
            [label, json.dumps(before, ensure_ascii=False)],
        )
        self._db.execute(
            "DELETE FROM log WHERE number <= (SELECT max(number) FROM log) - ?", [LONGEST_LOG]
        )


def _rows(records: Sequence[Record]) -> dict[str, list[Row]]:
    """Sort records by their tables; of several with one id the last counts."""
    out: dict[str, dict[str, Row]] = {}
    for record in records:
        table = TABLES[type(record)]
        out.setdefault(table.name, {})[record.id] = table.to_row(record)
    return {name: list(rows.values()) for name, rows in out.items()}


def _kind(column: str) -> str:
    return "DATE" if column in {"earliest", "latest"} else "VARCHAR"


def _first_line(error: Exception) -> str:
    return str(error).strip().splitlines()[0][:200]


def _why_closed(path: Path, error: Exception) -> str:
    if (holder := _HOLDER.search(str(error))) or "lock on file" in str(error):
        process = f" (process {holder[1]})" if holder else ""
        return (
            f"{path} is in use by another Diplomatlas{process}; "
            "stop that one, or choose another folder with --data"
        )
    if "not a valid DuckDB" in str(error):
        return f"{path} is not a Diplomatlas store; move it away, or choose a folder with --data"
    return f"{path} can't be opened ({_first_line(error)}); choose another folder with --data"

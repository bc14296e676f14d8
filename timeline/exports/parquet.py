"""Events as Parquet: typed columns, lists as lists, sources as structs. The door to pyarrow.

For pandas, DuckDB and R. The file's metadata has the title, the view link and the data hash under
the key `diplomatlas`, as JSON.
"""

from __future__ import annotations

import io
import json
from typing import TYPE_CHECKING, Any

from timeline._errors import Fault, InvalidAtlas
from timeline.events import SOURCE_COLUMNS, source_to_row
from timeline.exports.tables import (
    Imported,
    Table,
    about,
    event_row,
    needs_columns,
    nested_row,
    read_rows,
    table_of,
)

if TYPE_CHECKING:
    from pathlib import Path

    import pyarrow as pa

    from timeline.events import Event
    from timeline.exports.export import Request


def write_parquet(request: Request) -> bytes:
    """Write the table of an export as Parquet."""
    return to_parquet(table_of(request))


def to_parquet(table: Table) -> bytes:
    """Write a row an event, compressed with zstd."""
    import pyarrow as pa  # noqa: PLC0415 - takes a while to import
    import pyarrow.parquet as pq  # noqa: PLC0415

    metadata = {"diplomatlas": json.dumps(about(table), ensure_ascii=False)}
    rows = [_row(table, event) for event in table.events]
    out = io.BytesIO()
    schema = _schema().with_metadata(metadata)
    pq.write_table(pa.Table.from_pylist(rows, schema), out, compression="zstd")
    return out.getvalue()


def _schema() -> pa.Schema:
    import pyarrow as pa  # noqa: PLC0415

    text, texts, number = pa.string(), pa.list_(pa.string()), pa.float64()
    actor = pa.struct([("code", text), ("role", text)])
    source = pa.struct([(column, text) for column in SOURCE_COLUMNS])
    fields = [("id", text), ("type", text), ("date", text), ("date_earliest", pa.date32())]
    fields += [("date_latest", pa.date32()), ("date_words", text), ("title", text)]
    fields += [("place", text), ("country", text), ("lat", number), ("lon", number)]
    fields += [("precision", text), ("actors", pa.list_(actor)), ("people", texts)]
    fields += [("status", text), ("candidate", pa.bool_()), ("corridors", texts)]
    fields += [("follows", texts), ("summary", text), ("note", text)]
    return pa.schema([*fields, ("sources", pa.list_(source))])


def _row(table: Table, event: Event) -> dict[str, Any]:
    row = event_row(table, event)
    return {
        **row,
        "place": event.place,
        "country": event.country,
        "precision": row["precision"] or None,
        "date_earliest": event.date.earliest,
        "date_latest": event.date.latest,
        "lat": float(row["lat"]) if row["lat"] else None,
        "lon": float(row["lon"]) if row["lon"] else None,
        "actors": [{"code": actor.code, "role": actor.role} for actor in event.actors],
        "people": list(event.people),
        "candidate": event.candidate,
        "corridors": list(event.corridors),
        "follows": list(event.follows),
        "sources": [
            source_to_row(table.sources[key]) if key in table.sources else {"id": key}
            for key in event.sources
        ],
    }


def read_parquet(path: Path) -> Imported:
    """Read the events of a Parquet file that `to_parquet` wrote.

    Raises `InvalidAtlas` when it is no Parquet file or no table of events.
    """
    import pyarrow as pa  # noqa: PLC0415
    import pyarrow.parquet as pq  # noqa: PLC0415

    try:
        table = pq.read_table(io.BytesIO(path.read_bytes()))
    except (pa.ArrowException, OSError):
        message = "is not a Parquet file"
        raise InvalidAtlas(Fault(path.name, 0, "", message)) from None
    needs_columns(path.name, table.column_names)
    rows = []
    for number, row in enumerate(table.to_pylist(), 1):
        actors = row["actors"] or []
        row["actors"] = [
            f"{actor.get('code')}:{actor.get('role')}" if isinstance(actor, dict) else actor
            for actor in (actors if isinstance(actors, list) else [actors])
        ]
        rows.append((number, nested_row(row)))
    return read_rows(path.name, rows)

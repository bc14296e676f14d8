"""The command `import`: events from tables into the store of a user's atlas."""

from __future__ import annotations

import sys
from importlib import import_module
from typing import TYPE_CHECKING, cast

from timeline._errors import DiplomatlasError
from timeline.live import LiveAtlas
from timeline.records import Change

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from timeline.exports.tables import Imported

READERS = {
    "csv": "timeline.exports.tables:read_csv",
    "geojson": "timeline.exports.tables:read_geojson",
    "xlsx": "timeline.exports.workbook:read_xlsx",
    "parquet": "timeline.exports.parquet:read_parquet",
}


def run(kind: str, files: Sequence[Path], folder: Path, data: Path | None) -> None:
    """Store the good rows of each file; the others are told with file, line and field.

    Events whose id the atlas has already are left as they are. Raises `DiplomatlasError` when the
    kind is not known or nothing could be taken.
    """
    if kind not in READERS:
        message = f"{kind!r} is none of {', '.join(READERS)}"
        raise DiplomatlasError(message)
    module, _, name = READERS[kind].partition(":")
    read = cast("Callable[[Path], Imported]", getattr(import_module(module), name))
    live = LiveAtlas(folder, data)
    try:
        taken = sum(_take(live, read(path), path.name) for path in files)
    finally:
        live.close()
    if not taken:
        message = "no new event was taken"
        raise DiplomatlasError(message)


def _take(live: LiveAtlas, found: Imported, file: str) -> int:
    for fault in found.faults:
        print(f"set aside: {fault}", file=sys.stderr)  # noqa: T201 - what a user is told
    events = [event for event in found.events if event.id not in live.atlas.by_id]
    sources = [source for source in found.sources if source.id not in live.atlas.sources]
    if events:
        live.apply(Change(label=f"import {file}", put=(*sources, *events)))
    known = len(found.events) - len(events)
    print(f"{file}: {len(events)} taken, {known} known already, {len(found.faults)} set aside")  # noqa: T201
    return len(events)

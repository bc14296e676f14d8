"""The commands `extract` and `add`, without their options' syntax: that is `timeline.cli`'s."""

from __future__ import annotations

import json
import sys
import time
from typing import TYPE_CHECKING, Any

from timeline._errors import DiplomatlasError
from timeline.edtf import EventDate, InvalidDate
from timeline.extract.corpus import Result, documents, find_files, run

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from datetime import date
    from pathlib import Path
    from typing import TextIO

    from timeline.extract.candidate import Candidate
    from timeline.extract.documents import Document

_EVERY = 0.5  # seconds between two lines of progress


def day_given(text: str | None) -> date | None:
    """Read `--published`; raises `DiplomatlasError` for anything but a day."""
    if not text:
        return None
    try:
        when = EventDate.parse(text)
    except InvalidDate as error:
        message = f"--published: {error}"
        raise DiplomatlasError(message) from None
    if when.precision != "day":
        message = f"--published: '{text}' is not a day; write it as 2025-04-23"
        raise DiplomatlasError(message)
    return when.earliest


def extract_files(
    paths: Iterable[Path],
    published: str | None = None,
    *,
    as_json: bool = False,
    output: Path | None = None,
    workers: int | None = None,
) -> int:
    """Print the candidates of files and folders; nothing is stored. Returns the number of faults.

    With `output` the JSON lines go to that file, and documents that are in it already are skipped:
    an interrupted run goes on where it stopped. Raises `DiplomatlasError` when nothing was read.
    """
    day = day_given(published)
    files = find_files(paths)
    done = _done(output)
    progress = _Progress(quiet=not output and not sys.stderr.isatty())
    faults = 0
    out = output.open("a", encoding="utf-8") if output else sys.stdout
    try:
        for result in run(documents(files), day, workers, lambda one: one.id in done):
            faults += _report(result)
            progress.count(result)
            if not result.fault:
                _write(out, result, day, as_json=as_json or output is not None)
    finally:
        progress.end()
        if output:
            out.close()
    if faults and not progress.read and not done:
        message = "no document could be read"
        raise DiplomatlasError(message)
    return faults


def add_files(
    paths: Iterable[Path],
    save: Callable[[Document, Sequence[Candidate]], int],
    published: str | None = None,
    *,
    known: Callable[[Document], bool] = lambda _document: False,
    workers: int | None = None,
) -> tuple[int, int]:
    """Extract and store as candidates; returns the numbers of documents and of new candidates.

    `save` stores one document with its candidates and says how many are new; `known` says that a
    document is stored already, which also makes an interrupted run resumable.
    """
    day = day_given(published)
    progress = _Progress(quiet=not sys.stderr.isatty())
    stored = 0
    try:
        for result in run(documents(find_files(paths)), day, workers, known):
            if not _report(result):
                stored += save(result.document, result.candidates)
            progress.count(result)
    finally:
        progress.end()
    return progress.read, stored


def as_line(
    document: Document, candidates: Sequence[Candidate], published: date | None
) -> dict[str, Any]:
    """Give the object of one line of `extract --json`."""
    day = document.day(published)
    return {
        "id": document.id,
        "published": day.isoformat() if day else None,
        "events": [candidate.as_json() for candidate in candidates],
    }


def _done(output: Path | None) -> frozenset[str]:
    """Return the documents that an output file of an earlier run holds; a torn last line goes."""
    if output is None or not output.exists():
        return frozenset()
    done: set[str] = set()
    kept = 0
    with output.open("rb") as lines:
        for line in lines:
            try:
                done.add(json.loads(line)["id"])
            except (ValueError, KeyError, TypeError):
                break
            if not line.endswith(b"\n"):
                break
            kept += len(line)
    with output.open("r+b") as file:
        file.truncate(kept)
    return frozenset(done)


def _report(result: Result) -> int:
    if result.fault:
        sys.stderr.write(f"skipped: {result.fault}\n")
    return int(bool(result.fault))


def _write(out: TextIO, result: Result, published: date | None, *, as_json: bool) -> None:
    document = result.document
    if as_json:
        line = as_line(document, result.candidates, published)
        out.write(json.dumps(line, ensure_ascii=False) + "\n")
        out.flush()
        return
    day = document.day(published)
    out.write(f"{document.id}  ({day or 'publication date not known'})\n")
    for one in result.candidates:
        where = ", ".join(filter(None, (one.place, one.country)))
        who = " ".join(one.participants)
        planned = "  planned" if one.status == "planned" else ""
        out.write(
            f"  {one.date:<23} {one.type:<18} {one.title}\n"
            f"  {'':<23} {who}  {where}{planned}  {one.confidence:.2f}\n"
        )
    if not result.candidates:
        out.write("  no dated events found\n")


class _Progress:
    """A line on the standard error that says how far a long run is."""

    def __init__(self, *, quiet: bool) -> None:
        self.quiet, self.read, self.events = quiet, 0, 0
        self.begun = self.shown = time.monotonic()

    def count(self, result: Result) -> None:
        """Count a result, and show the line twice a second."""
        self.read += not result.fault
        self.events += len(result.candidates)
        now = time.monotonic()
        if not self.quiet and now - self.shown > _EVERY:
            self.shown = now
            speed = self.read / max(now - self.begun, 0.001)
            sys.stderr.write(
                f"\r{self.read} documents, {self.events} events, {speed:.0f} a second "
            )
            sys.stderr.flush()

    def end(self) -> None:
        """Close the line."""
        if not self.quiet and self.shown > self.begun:
            sys.stderr.write(f"\r{self.read} documents, {self.events} events{'':<20}\n")

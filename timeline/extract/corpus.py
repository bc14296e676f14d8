"""Extraction over many files, on all cores; bad files are reported and skipped."""

from __future__ import annotations

import os
from collections import deque
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING

from timeline._errors import DiplomatlasError
from timeline.extract.documents import SUFFIXES, Document, UnreadableDocument, read, read_lines
from timeline.extract.engine import extract

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from concurrent.futures import Future
    from datetime import date
    from pathlib import Path

    from timeline.extract.candidate import Candidate

_FEW = 8  # documents that are not worth a second process
_AHEAD = 32  # chunks in flight, so that a corpus larger than memory passes through
_CHUNK = 16


@dataclass(frozen=True, slots=True)
class Result:
    """A document with its candidates, or the reason why there is none."""

    document: Document
    candidates: tuple[Candidate, ...] = ()
    fault: str = ""


def find_files(paths: Iterable[Path]) -> list[Path]:
    """List files and, for folders, the files in them that can be read, sorted, each once.

    Raises `DiplomatlasError` for a path that does not exist.
    """
    found: list[Path] = []
    for path in paths:
        if path.is_dir():
            inner = sorted(one for one in path.rglob("*") if one.suffix.lower() in SUFFIXES)
            found += [one for one in inner if one.is_file() and not one.name.startswith(".")]
        elif path.exists():
            found.append(path)
        else:
            message = f"{path}: there is no such file or folder"
            raise DiplomatlasError(message)
    return list(dict.fromkeys(found))


def documents(files: Iterable[Path]) -> Iterator[Document | UnreadableDocument]:
    """Yield the documents of files, and the reason for each that can't be read."""
    for path in files:
        try:
            if path.suffix.lower() == ".jsonl":
                with path.open("rb") as lines:  # line by line: a corpus may be larger than memory
                    yield from read_lines(str(path), lines)
            else:
                yield from read(str(path), path.read_bytes())
        except UnreadableDocument as fault:
            yield fault
        except OSError as error:
            yield UnreadableDocument(f"{path.name}: can't be opened ({error.strerror})")


def run(
    found: Iterable[Document | UnreadableDocument],
    published: date | None = None,
    workers: int | None = None,
    skip: Callable[[Document], bool] = lambda _document: False,
) -> Iterator[Result]:
    """Extract from each document, in order, with as many processes as cores.

    `published` holds for the documents that state no date of their own; `skip` says of a document
    that it was done in an earlier run.
    """
    todo = _todo(found, skip)
    first = list(islice(todo, _FEW))
    count = workers or os.cpu_count() or 1
    if len(first) < _FEW or count < 2:  # noqa: PLR2004 - one process does it
        for one in first:
            yield _one(one, published)
        for one in todo:
            yield _one(one, published)
        return
    with ProcessPoolExecutor(count) as pool:
        waiting: deque[Future[list[Result]]] = deque()
        for chunk in _chunks(first, todo):
            waiting.append(pool.submit(_many, chunk, published))
            if len(waiting) >= _AHEAD:
                yield from waiting.popleft().result()
        while waiting:
            yield from waiting.popleft().result()


def _todo(
    found: Iterable[Document | UnreadableDocument], skip: Callable[[Document], bool]
) -> Iterator[Document | UnreadableDocument]:
    for one in found:
        if isinstance(one, UnreadableDocument) or not skip(one):
            yield one


def _chunks(
    first: Sequence[Document | UnreadableDocument],
    rest: Iterator[Document | UnreadableDocument],
) -> Iterator[list[Document | UnreadableDocument]]:
    yield list(first)
    while chunk := list(islice(rest, _CHUNK)):
        yield chunk


def _many(chunk: list[Document | UnreadableDocument], published: date | None) -> list[Result]:
    return [_one(one, published) for one in chunk]


def _one(one: Document | UnreadableDocument, published: date | None) -> Result:
    if isinstance(one, UnreadableDocument):
        return Result(Document("", ""), fault=str(one))
    day = (
        published if one.loose else one.day(published)
    )  # the text's own is found article by article
    return Result(one, tuple(extract(one.text, day)))

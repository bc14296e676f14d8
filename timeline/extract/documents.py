"""Documents out of files: .txt .md .html .pdf .docx .jsonl, and what each states of itself.

Title, outlet, publication day and language are found where the document says them, never guessed.
Sizes and times are limited, and an archive that unpacks to much more than it is (a "zip bomb") is
refused. Everything that is wrong with a file is told in one line as `UnreadableDocument`.
"""

from __future__ import annotations

import io
import json
import re
import signal
import threading
import time
import zipfile
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from datetime import date
from pathlib import PurePath
from typing import TYPE_CHECKING, Any

from timeline._errors import DiplomatlasError
from timeline.extract.sentences import stated_date

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from types import FrameType

SUFFIXES = (".txt", ".md", ".markdown", ".html", ".htm", ".pdf", ".docx", ".jsonl")
MEGABYTE = 1_000_000
LARGEST = {".pdf": 60 * MEGABYTE, ".docx": 40 * MEGABYTE, ".jsonl": 4_000 * MEGABYTE}
LARGEST_OTHER = 20 * MEGABYTE
LARGEST_PAGE = 6 * MEGABYTE
LARGEST_UNPACKED = 150 * MEGABYTE
MOST_PAGES = 400
SECONDS = 30.0

_TITLE_LENGTH = 200
_TAG = re.compile(r"<(?:!doctype\s+html|html|head|body|article|p|div)\b", re.IGNORECASE)
_FRONT = re.compile(r"\A---\s*\n(.{0,4000}?)\n---\s*\n", re.DOTALL)
_PAIR = re.compile(r"^(\w[\w-]{0,30})\s*:\s*[\"']?([^\n]{0,400}?)[\"']?\s*$", re.MULTILINE)
_LINK = re.compile(r"!?\[([^\]\n]{0,300})\]\([^)\s]{0,500}\)")
_MARKS = re.compile(
    r"^[ \t]{0,3}(?:#{1,6}[ \t]+|>[ \t]?)|[*_`]{1,3}(?=\S)|(?<=\S)[*_`]{1,3}", re.MULTILINE
)
_NOT_TITLE = re.compile(
    r"^\s*(?:date\s+\d{4}|updated\b|published\b|https?://|by\s+[A-Z]|\W*$)", re.IGNORECASE
)
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0e-\x1f]")
_LANGUAGE = re.compile(r"[a-z]{2}")
_META_LANGUAGE = re.compile(r"<html[^>]{0,300}?\blang\s*=\s*[\"']?([a-zA-Z]{2})", re.IGNORECASE)


class UnreadableDocument(DiplomatlasError):  # noqa: N818 - reads as what it says
    """A file that holds no text that can be read; the message is one line with the reason."""


@dataclass(frozen=True, slots=True)
class Document:
    """A text and what it states of itself; what it does not state is None or empty.

    `loose` says that `published` was read in the text, not in fields made for it, so that a date
    given by a person goes before it. `line` is that of a .jsonl file, 0 elsewhere. Evidence spans
    index into `text`.
    """

    id: str
    text: str
    title: str = ""
    outlet: str = ""
    published: date | None = None
    url: str = ""
    language: str = ""
    line: int = 0
    loose: bool = False

    def day(self, given: date | None) -> date | None:
        """Return the publication day to read it with, `given` being what a person said."""
        if self.loose:
            return given or self.published
        return self.published or given


def read(name: str, content: bytes, charset: str = "") -> Iterator[Document | UnreadableDocument]:
    """Yield the documents of a file: one, or one a line for .jsonl with its bad lines.

    `charset` is what a server said of the content. Raises `UnreadableDocument` for the whole file.
    """
    suffix = PurePath(name).suffix.lower()
    if suffix not in SUFFIXES:
        kinds = " ".join(kind for kind in SUFFIXES if kind not in {".markdown", ".htm"})
        _refuse(name, f"is of a kind that can't be read; give one of {kinds}")
    if len(content) > LARGEST.get(suffix, LARGEST_OTHER):
        limit = LARGEST.get(suffix, LARGEST_OTHER) // MEGABYTE
        _refuse(name, f"is larger than {limit} MB; split it")
    if not content.strip():
        _refuse(name, "is empty")
    if suffix == ".jsonl":
        yield from read_lines(name, content.splitlines())
        return
    reader = _READERS.get(suffix, _plain)
    with _time_limit(name, SECONDS):
        document = reader(name, content, charset)
    if not document.text.strip():
        _refuse(name, "holds no text")
    yield document


def read_lines(
    name: str, lines: Iterator[bytes] | list[bytes]
) -> Iterator[Document | UnreadableDocument]:
    """Yield a document for each line of JSON, and the reason where a line is none."""
    stem = PurePath(name).stem
    for number, line in enumerate(lines, 1):
        if line.strip():
            try:
                yield _of_line(stem, number, line)
            except (ValueError, TypeError, RecursionError) as error:
                reason = str(error).split("\n")[0][:120]
                yield UnreadableDocument(f"{name}, line {number}: is no document ({reason})")


def describe(text: str, name: str = "text") -> Document:
    """Find what a plain text states of itself: a title on its first line, a publication day."""
    title = ""
    for line in text[:2_000].splitlines():
        if not line.strip():
            continue
        if not _NOT_TITLE.match(line):
            short = len(line.strip()) <= _TITLE_LENGTH
            title = line.strip() if short and not line.rstrip().endswith((".", ":", ",")) else ""
            break
    return Document(PurePath(name).name, text, title, published=stated_date(text), loose=True)


def _refuse(name: str, reason: str) -> None:
    message = f"{PurePath(name).name}: {reason}"
    raise UnreadableDocument(message)


def _of_line(stem: str, number: int, line: bytes) -> Document:
    row = json.loads(line)
    if not isinstance(row, dict):
        message = "not an object with a text"
        raise TypeError(message)
    text = row.get("text") or row.get("raw_text") or ""
    if not isinstance(text, str) or not text.strip():
        message = "no text in it"
        raise ValueError(message)
    title = _text(row, "title")
    if title and title not in text[: len(title) + 200]:
        text = f"{title}\n\n{text}"
    return Document(
        id=_text(row, "id") or f"{stem}-{number}",
        text=text,
        title=title,
        outlet=_text(row, "source", "sitename", "source-hostname", "hostname"),
        published=_day(_text(row, "date", "published")) or stated_date(text),
        url=_text(row, "url"),
        language=_code(_text(row, "language")),
        line=number,
    )


def _text(row: dict[str, Any], *keys: str) -> str:
    for key in keys:
        value = row.get(key)
        if isinstance(value, (str, int)) and not isinstance(value, bool) and str(value).strip():
            return str(value).strip()
    return ""


def _day(text: str) -> date | None:
    """Read a day from ISO text, a time behind it is dropped; None for anything else."""
    with suppress(ValueError):
        return date.fromisoformat(text.strip()[:10])
    return None


def _code(language: str) -> str:
    code = language.strip().lower()[:2]
    return code if _LANGUAGE.fullmatch(code) else ""


def _decoded(name: str, content: bytes, charset: str = "") -> str:
    """Decode text: by its mark, as UTF-8, as the server says, then as Windows text."""
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return content.decode("utf-16", "replace")
    for encoding in ("utf-8-sig", charset):
        with suppress(LookupError, UnicodeDecodeError):
            text = content.decode(encoding) if encoding else ""
            if text:
                return _without_controls(name, text)
    cyrillic = sum(byte >= 0xC0 for byte in content[:20_000]) > len(content[:20_000]) * 0.3  # noqa: PLR2004
    return _without_controls(name, content.decode("cp1251" if cyrillic else "cp1252", "replace"))


def _without_controls(name: str, text: str) -> str:
    if len(_CONTROL.findall(text[:20_000])) > len(text[:20_000]) * 0.02:
        _refuse(name, "is not a text file, whatever its name says")
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    return _CONTROL.sub(" ", text)


def _plain(name: str, content: bytes, charset: str) -> Document:
    text = _decoded(name, content, charset)
    if _TAG.search(text[:2_000]) and text.lstrip()[:1] == "<":
        return _html(name, content, charset)
    return describe(text, name)


def _markdown(name: str, content: bytes, charset: str) -> Document:
    """Read Markdown: front matter gives what it states, marks and addresses of links go."""
    text = _decoded(name, content, charset)
    stated: dict[str, str] = {}
    if front := _FRONT.match(text):
        stated = {key.lower(): value for key, value in _PAIR.findall(front[1])}
        text = text[front.end() :]
    text = _MARKS.sub("", _LINK.sub(r"\1", text))
    found = describe(text, name)
    return replace(
        found,
        title=stated.get("title") or found.title,
        outlet=stated.get("source") or stated.get("outlet") or stated.get("sitename", ""),
        published=_day(stated.get("date") or stated.get("published", "")) or found.published,
        url=stated.get("url", ""),
        language=_code(stated.get("language") or stated.get("lang", "")),
    )


def _html(name: str, content: bytes, charset: str) -> Document:
    """Read a web page: its main text, and what its meta tags say."""
    if len(content) > LARGEST_PAGE:
        _refuse(
            name, f"is a page larger than {LARGEST_PAGE // MEGABYTE} MB; save the article alone"
        )
    import trafilatura  # noqa: PLC0415 - takes seconds to import

    text = _decoded(name, content, charset)
    try:
        page: Any = trafilatura.bare_extraction(text, with_metadata=True, include_comments=False)
    except Exception as error:  # noqa: BLE001 - whatever a broken page does to the library
        message = f"{PurePath(name).name}: is a page that can't be read ({type(error).__name__})"
        raise UnreadableDocument(message) from None
    if page is None or not (page.text or "").strip():
        _refuse(name, "is a page without an article in it")
    stated = _META_LANGUAGE.search(text[:5_000])
    return Document(
        id=PurePath(name).name,
        text=_titled(page.title or "", page.text),
        title=page.title or "",
        outlet=page.sitename or page.hostname or "",
        published=_day(page.date or "") or stated_date(page.text),
        url=page.url or "",
        language=_code(page.language or (stated[1] if stated else "")),
    )


def _titled(title: str, text: str) -> str:
    return text if not title or title in text[: len(title) + 300] else f"{title}\n\n{text}"


def _pdf(name: str, content: bytes, charset: str) -> Document:
    """Read the text of a PDF, at most 400 pages and, looked at between pages, 30 seconds."""
    del charset
    from pypdf import PdfReader  # noqa: PLC0415
    from pypdf.errors import PyPdfError  # noqa: PLC0415

    try:
        reader = PdfReader(io.BytesIO(content), strict=False)
        if reader.is_encrypted and not reader.decrypt(""):
            _refuse(name, "is locked with a password")
        limit = time.monotonic() + SECONDS
        pages = []
        for page in reader.pages[:MOST_PAGES]:
            if time.monotonic() > limit:
                raise TimeoutError  # noqa: TRY301 - as the alarm of the main thread does
            pages.append(page.extract_text() or "")
        title = str(reader.metadata.title or "").strip() if reader.metadata else ""
    except (UnreadableDocument, TimeoutError):
        raise
    except (
        PyPdfError,
        ValueError,
        TypeError,
        KeyError,
        AttributeError,
        IndexError,
        OSError,
        RecursionError,
        AssertionError,
        NotImplementedError,
        ArithmeticError,
    ) as error:
        message = f"{PurePath(name).name}: is a broken PDF ({type(error).__name__})"
        raise UnreadableDocument(message) from None
    text = _CONTROL.sub(" ", "\n".join(pages))
    if not text.strip():
        _refuse(name, "holds pictures of text only; run text recognition on it first")
    found = describe(text, name)
    return replace(found, title=title or found.title)


def _docx(name: str, content: bytes, charset: str) -> Document:
    """Read a Word document: paragraphs and tables, in their order."""
    del charset
    from docx import Document as WordDocument  # noqa: PLC0415
    from docx.table import Table  # noqa: PLC0415

    _check_archive(name, content)
    try:
        document = WordDocument(io.BytesIO(content))
        lines: list[str] = []
        for block in document.iter_inner_content():
            if isinstance(block, Table):
                lines += [" | ".join(cell.text for cell in row.cells) for row in block.rows]
            else:
                lines.append(block.text)
        title = (document.core_properties.title or "").strip()
    except Exception as error:  # noqa: BLE001 - python-docx raises whatever lxml and zipfile do
        message = f"{PurePath(name).name}: is a broken Word document ({type(error).__name__})"
        raise UnreadableDocument(message) from None
    found = describe(_CONTROL.sub(" ", "\n".join(lines)), name)
    return replace(found, title=title or found.title)


def _check_archive(name: str, content: bytes) -> None:
    """Refuse an archive that is broken, or that unpacks to far more than a document."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            unpacked = sum(item.file_size for item in archive.infolist())
            names = set(archive.namelist())
    except (zipfile.BadZipFile, ValueError, OSError, RuntimeError, NotImplementedError):
        _refuse(name, "is a broken Word document")
    if unpacked > LARGEST_UNPACKED:
        _refuse(name, f"unpacks to {unpacked // MEGABYTE} MB, which no document does")
    if "word/document.xml" not in names:
        _refuse(name, "is no Word document (.docx), whatever its name says")


_READERS: dict[str, Callable[[str, bytes, str], Document]] = {
    ".md": _markdown,
    ".markdown": _markdown,
    ".html": _html,
    ".htm": _html,
    ".pdf": _pdf,
    ".docx": _docx,
}


@contextmanager
def _time_limit(name: str, seconds: float) -> Iterator[None]:
    """Stop reading a file after some seconds, where the system has alarms and in the main thread.

    Elsewhere the limits on size have to do, and the time that a reader looks at by itself.
    """
    message = f"{PurePath(name).name}: takes longer than {seconds:.0f} s to read"
    able = hasattr(signal, "setitimer") and threading.current_thread() is threading.main_thread()
    if not able:
        try:
            yield
        except TimeoutError:
            raise UnreadableDocument(message) from None
        return

    def stop(_signal: int, _frame: FrameType | None) -> None:
        raise TimeoutError

    before = signal.signal(signal.SIGALRM, stop)
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        yield
    except TimeoutError:
        raise UnreadableDocument(message) from None
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)

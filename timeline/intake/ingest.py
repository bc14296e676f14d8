"""From documents to what the store keeps: one change a document, with its candidates.

Documents come as `Article`s, the text with what is known of where it is from. A text that the store
has already is not added twice; an event that the atlas or a waiting candidate tells of is
recognised, and gains a source instead of a twin.
"""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING, TypeAlias

from timeline.edtf import EventDate
from timeline.events import Source, source_from_row
from timeline.extract import extract, match_known
from timeline.extract.candidate import slug
from timeline.records import Body, Change, Document, StoredCandidate
from timeline.review.decisions import joined, told_again

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date

    from timeline.events import Event
    from timeline.extract import Candidate
    from timeline.live import LiveAtlas
    from timeline.records import Record


Extract: TypeAlias = "Callable[[str, date | None], list[Candidate]]"

_LONGEST_TITLE = 300
_LONGEST_STEM = 100
_SPACE = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class Article:
    """A document before it is stored: `published` is EDTF, `language` ISO 639-1, or empty.

    `loose` says that `published` was only read in the text; the text is then read without it, since
    extraction finds it again for each article of a text that has several.
    """

    text: str
    title: str = ""
    outlet: str = ""
    url: str = ""
    published: str = ""
    language: str = ""
    loose: bool = False


@dataclass(frozen=True, slots=True)
class Added:
    """What adding an article came to: its document, whether it was new, its candidates' number."""

    document: str
    title: str
    new: bool
    candidates: int = 0


def add(live: LiveAtlas, article: Article, extractor: Extract = extract) -> Added:
    """Extract an article and store it with its candidates; on return it is safe.

    Raises `InvalidRow` when the date or the address given with it can't be read.
    """
    article = _clean(article)
    known = held(live, article.text)
    if known is not None:
        return Added(known.id, known.title, new=False)
    published = None if article.loose else _day(article.published)
    return keep(live, article, extractor(article.text, published))


def held(live: LiveAtlas, text: str) -> Document | None:
    """Give the stored document with this very text, or None."""
    mark = _mark(_storable(text))
    return next((one for one in live.records(Document) if one.sha256 == mark), None)


def keep(live: LiveAtlas, article: Article, found: Sequence[Candidate]) -> Added:
    """Store an article with what was found in it; raises as `add` does."""
    article = _clean(article)
    with live.held():
        document = _document(live, article)
        candidates = _candidates(live, document, found)
        put: list[Record] = [document, Body(document.id, article.text), _source(document)]
        put += candidates
        live.apply(Change(f"Added “{_cut(document.title, 60)}”", tuple(put)))
    return Added(document.id, document.title, new=True, candidates=len(candidates))


def describe(live: LiveAtlas, document: Document, extractor: Extract = extract) -> Change:
    """Correct what is known of a document; another publication date reads its text again.

    Its waiting candidates that rest on it alone are replaced by what the new date gives.
    """
    text, old = live.text(document.id), live.record(Document, document.id)
    put: list[Record] = [document, _source(document)]
    if text is None or old is None or old.published == document.published:
        return Change(f"Described “{_cut(document.title, 60)}”", tuple(put))
    gone = [
        one
        for one in live.records(StoredCandidate)
        if one.status == "waiting" and one.event.sources == (document.id,)
    ]
    left = {one.id for one in gone}
    found = _candidates(live, document, extractor(text, _day(document.published)), left)
    put += found
    kept = {one.id for one in found}
    return Change(
        f"Read “{_cut(document.title, 60)}” again",
        tuple(put),
        tuple((StoredCandidate, one.id) for one in gone if one.id not in kept),
    )


def _clean(article: Article) -> Article:
    """Drop what can't be stored or shown: lone surrogates, nulls, spaces around."""

    def plain(text: str, longest: int) -> str:
        valid = text.encode("utf-8", "replace").decode().replace("\0", "\ufffd")
        return _cut(_SPACE.sub(" ", valid).strip(), longest)

    text = _storable(article.text)
    return replace(
        article,
        text=text,
        title=plain(article.title, _LONGEST_TITLE) or _first_line(text),
        outlet=plain(article.outlet, _LONGEST_TITLE),
        url=article.url.strip(),
        published=article.published.strip(),
    )


def _storable(text: str) -> str:
    """Replace what can't be stored, letter by letter, so that spans keep their places."""
    valid = text.encode("utf-8", "replace").decode().replace("\0", "\ufffd")
    return valid.replace("\r\n", " \n").replace("\r", "\n")


def _mark(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


def _first_line(text: str) -> str:
    line = next((line.strip() for line in text.splitlines() if line.strip()), "")
    return _cut(_SPACE.sub(" ", line), 120) or "Untitled"


def _document(live: LiveAtlas, article: Article) -> Document:
    taken = {*live.base.sources, *(one.id for one in live.records(Document))}
    stem = slug(f"{article.outlet} {article.published} {article.title}")[:_LONGEST_STEM].strip("-")
    number, id_ = 1, stem
    while id_ in taken:
        number += 1
        id_ = f"{stem}-{number}"
    return Document(
        id=id_,
        title=article.title,
        outlet=article.outlet,
        url=article.url,
        published=article.published,
        language=article.language,
        sha256=_mark(article.text),
        added=datetime.now(tz=UTC).isoformat(timespec="seconds"),
    )


def _source(document: Document) -> Source:
    return source_from_row(
        {
            "id": document.id,
            "title": document.title,
            "outlet": document.outlet,
            "date": document.published,
            "url": document.url,
            "language": document.language,
            "note": "",
        }
    )


def _candidates(
    live: LiveAtlas,
    document: Document,
    found: Sequence[Candidate],
    replaced: frozenset[str] | set[str] = frozenset(),
) -> list[StoredCandidate]:
    """Make records of what was found; `replaced` are the ids that become free."""
    stored = [one for one in live.records(StoredCandidate) if one.id not in replaced]
    waiting = [one for one in stored if one.status == "waiting"]
    atlas = live.events()
    taken = {one.id for one in stored} | {event.id for event in atlas}
    out: list[StoredCandidate] = []
    for one in found:
        candidate = one.with_source(document.id)
        again = told_again(candidate, waiting)
        if again is not None:
            out.append(joined(again, candidate, document.id))
            waiting.remove(again)
            continue
        try:
            event = candidate.as_event(taken=taken)
        except ValueError:  # a date or an actor that an atlas can't hold
            continue
        taken.add(event.id)
        out.append(_record(candidate, event, atlas))
    return out


def _record(candidate: Candidate, event: Event, atlas: Sequence[Event]) -> StoredCandidate:
    known = match_known(candidate, atlas)
    return StoredCandidate(
        event=event,
        evidence=candidate.evidence,
        disagreements=candidate.disagreements,
        confidence=candidate.confidence,
        known=known.id if known else "",
    )


def _day(published: str) -> date | None:
    """Give the day of a publication date that is known to the day."""
    if not published:
        return None
    when = EventDate.parse(published)
    return when.earliest if when.precision == "day" else None


def _cut(text: str, longest: int) -> str:
    return text if len(text) <= longest else f"{text[: longest - 1]}…"

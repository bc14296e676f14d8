"""Articles out of files, pages and pasted text, as the review takes them.

Reading itself is done by `timeline.extract.documents`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.extract import documents
from timeline.intake.ingest import Article

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date


def look(text: str) -> Article:
    """Find what a pasted text states of itself."""
    return article_of(documents.describe(text))


def read(name: str, content: bytes, charset: str = "") -> Iterator[Article | str]:
    """Yield the articles of a file, and for a bad line of a corpus the reason.

    Raises `UnreadableDocument`, which says in one line why the whole file can't be read.
    """
    for document in documents.read(name, content, charset):
        if isinstance(document, documents.Document):
            yield article_of(document)
        else:
            yield str(document)


def article_of(document: documents.Document, given: date | None = None) -> Article:
    """Give a document the form in which it is added; `given` is a publication day from a person."""
    day = document.day(given)
    return Article(
        text=document.text,
        title=document.title,
        outlet=document.outlet,
        url=document.url if document.url.startswith(("http://", "https://")) else "",
        published=day.isoformat() if day else "",
        language=document.language,
        loose=document.loose,
    )

"""Reading files of all kinds, and what they state of themselves."""

from __future__ import annotations

import io
import itertools
import json
import zipfile
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from types import SimpleNamespace

import pytest
from docx import Document as WordDocument
from pypdf import PdfWriter

from timeline.extract.documents import Document, UnreadableDocument, describe, read

STORY = "Malta and Libya signed a pact in Valletta on 3 May 2021."


def one(name: str, content: bytes) -> Document:
    """Read the one document of a file."""
    (document,) = read(name, content)
    assert isinstance(document, Document)
    return document


def test_text_states_title_and_day() -> None:
    """Plain text gives its first line as title and the day of a line that states it."""
    found = describe(f"Pact signed\nUpdated 4 May 2021\n\n{STORY}")
    assert (found.title, found.published) == ("Pact signed", date(2021, 5, 4))


def test_given_day_goes_before_one_read_in_the_text() -> None:
    """A date that a person gives holds for text; fields made for the date hold against it."""
    given = date(2026, 2, 4)
    assert describe(f"Pact\nUpdated 4 May 2021\n{STORY}").day(given) == given
    assert Document("a", STORY, published=date(2021, 5, 4)).day(given) == date(2021, 5, 4)


@pytest.mark.parametrize(
    ("content", "wanted"),
    [
        ("Türkiye".encode(), "Türkiye"),
        ("\ufeffTürkiye".encode(), "Türkiye"),
        ("Türkiye".encode("utf-16"), "Türkiye"),
        ("Président à Genève".encode("cp1252"), "Président à Genève"),
        ("Президент прибыл в Баку".encode("cp1251"), "Президент прибыл в Баку"),
    ],
)
def test_text_is_decoded(content: bytes, wanted: str) -> None:
    """UTF-8, UTF-16 with a mark, and Windows text are read."""
    assert one("a.txt", content).text == wanted


def test_markdown_loses_its_marks_and_gives_its_front_matter() -> None:
    """Links keep their words; front matter states title, date, outlet and address."""
    text = (
        '---\ntitle: "The pact"\ndate: 2021-05-04\nsource: A Paper\nurl: https://a.example/1\n'
        "lang: en\n---\n# The pact\n\n**Malta** and [Libya](https://b.example) signed.\n"
    )
    found = one("a.md", text.encode())
    assert (found.title, found.published, found.outlet) == ("The pact", date(2021, 5, 4), "A Paper")
    assert (found.url, found.language) == ("https://a.example/1", "en")
    assert "Malta and Libya signed." in found.text


def test_page_gives_its_article_and_meta_tags() -> None:
    """Of a web page the article is read, not the menu; meta tags give day, outlet, language."""
    body = "".join(f"<p>{STORY} The ministers praised number {n}.</p>" for n in range(8))
    page = (
        '<!doctype html><html lang="en"><head><title>Pact signed</title>'
        '<meta property="og:site_name" content="A Paper">'
        '<meta property="article:published_time" content="2021-05-04T10:00:00Z"></head>'
        "<body><nav>Home News Sport</nav>"
        f"<article><h1>Pact signed</h1>{body}</article></body></html>"
    )
    found = one("a.html", page.encode())
    assert (found.title, found.published, found.language) == ("Pact signed", date(2021, 5, 4), "en")
    assert found.outlet == "A Paper"
    assert STORY in found.text
    assert "Home News Sport" not in found.text


def test_word_document_gives_paragraphs_and_tables() -> None:
    """Paragraphs and tables come in their order."""
    word = WordDocument()
    word.core_properties.title = "Pact"
    word.add_paragraph(STORY)
    table = word.add_table(1, 2)
    table.cell(0, 0).text, table.cell(0, 1).text = "Visit", "3 May 2021"
    out = io.BytesIO()
    word.save(out)
    found = one("a.docx", out.getvalue())
    assert (found.title, found.text) == ("Pact", f"{STORY}\nVisit | 3 May 2021")


def test_lines_of_json_give_documents_and_report_bad_ones() -> None:
    """Each line of a .jsonl file is a document or a fault that names its line."""
    good = {"id": "a1", "title": "Pact", "text": STORY, "date": "2021-05-04", "source": "A Paper"}
    lines = [json.dumps(good), "{broken", json.dumps({"title": "no text"}), "[]", ""]
    found = list(read("news.jsonl", "\n".join(lines).encode()))
    first = found[0]
    assert isinstance(first, Document)
    assert (first.id, first.published, first.line) == ("a1", date(2021, 5, 4), 1)
    assert first.text == f"Pact\n\n{STORY}"
    assert [isinstance(item, UnreadableDocument) for item in found[1:]] == [True, True, True]
    assert [str(item).startswith(f"news.jsonl, line {n}:") for n, item in enumerate(found, 1)][
        1:
    ] == [True] * 3


def bomb() -> bytes:
    """Make a small archive that unpacks to far more than a document."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", b" " * 200_000_000)
    return out.getvalue()


def blank_pdf(*, locked: bool = False) -> bytes:
    """Make a PDF with an empty page."""
    writer = PdfWriter()
    writer.add_blank_page(100, 100)
    if locked:
        writer.encrypt("secret")
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [
        ("a.txt", b"", "empty"),
        ("a.txt", b"\0\1\2" * 500, "not a text file"),
        ("a.exe", b"MZ", "of a kind"),
        ("a.pdf", b"%PDF-1.7 broken", "broken PDF"),
        ("a.pdf", b"junk", "broken PDF"),
        ("a.pdf", blank_pdf(), "pictures of text only"),
        ("a.pdf", blank_pdf(locked=True), "password"),
        ("a.docx", b"junk", "broken Word document"),
        ("a.docx", bomb(), "unpacks to 200 MB"),
        ("a.html", b"<html><body></body></html>", "without an article"),
    ],
)
def test_bad_file_gives_one_clear_line(name: str, content: bytes, reason: str) -> None:
    """What can't be read is told in one line that names the file."""
    with pytest.raises(UnreadableDocument) as caught:
        list(read(name, content))
    assert str(caught.value).startswith(f"{name}: ")
    assert reason in str(caught.value)
    assert "\n" not in str(caught.value)


def test_archive_that_is_no_document_is_refused() -> None:
    """A zip file with another name is not taken for a Word document."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("a.txt", "hello")
    with pytest.raises(UnreadableDocument, match="no Word document"):
        list(read("a.docx", out.getvalue()))


@pytest.mark.parametrize("apart", [False, True])
def test_pdf_has_a_time_limit_in_every_thread(
    monkeypatch: pytest.MonkeyPatch, *, apart: bool
) -> None:
    """A PDF that takes too long is refused, also outside the main thread, as in the page."""
    ticks = itertools.count(0, 60)
    clock = SimpleNamespace(monotonic=lambda: next(ticks))
    monkeypatch.setattr("timeline.extract.documents.time", clock)

    def refusal() -> str:
        with pytest.raises(UnreadableDocument) as caught:
            list(read("a.pdf", blank_pdf()))
        return str(caught.value)

    if apart:
        with ThreadPoolExecutor(1) as pool:
            told = pool.submit(refusal).result()
    else:
        told = refusal()
    assert told == "a.pdf: takes longer than 30 s to read"

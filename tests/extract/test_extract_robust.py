"""Whatever the input: candidates, none, or a clear error, within a time limit."""

from __future__ import annotations

import io
import random
import time
from concurrent.futures import ThreadPoolExecutor
from functools import cache

import pytest
from docx import Document as WordDocument
from hypothesis import given, settings
from hypothesis import strategies as st
from pypdf import PdfWriter

from tests.extract.telling import APRIL_17
from timeline.edtf import EventDate
from timeline.extract import extract
from timeline.extract.documents import Document, UnreadableDocument, read

SECONDS = 25.0  # the limit of the engine and some slack for a slow machine
WORDS = (
    *("Georgia", "Armenia", "President", "Ilham Aliyev", "signed", "an agreement", "visited"),
    *("Baku", "on 3 May 2021", "in", "Tbilisi", "met with", ",", "who", "will", "the two sides"),
    *("a day earlier", "on Friday", ".", "\n", "“", "”", "(", ")", "/", "of", "and", "the", "U.S."),
    *("session of the Intergovernmental Commission", "Kazakh-Azerbaijani", "summit", "XXXX"),
    "Updated 3 May 2021\n",
)


@given(st.lists(st.sampled_from(WORDS), max_size=120).map(" ".join))
def test_any_order_of_words_gives_valid_candidates(text: str) -> None:
    """Whatever is found is valid: a date that an atlas keeps, exact spans, sure to a degree."""
    for one in extract(text, APRIL_17):
        EventDate.parse(one.date)
        one.as_event()
        assert 0.0 < one.confidence < 1.0
        assert all(text[span.start : span.end] == span.text for span in one.evidence)


@given(st.text(max_size=800))
def test_any_text_is_read(text: str) -> None:
    """No text breaks the engine."""
    extract(text, APRIL_17)


@given(
    st.sampled_from(["a.txt", "a.md", "a.html", "a.pdf", "a.docx", "a.jsonl"]),
    st.binary(max_size=400),
)
@settings(max_examples=60)
def test_random_bytes_are_read_or_refused(name: str, content: bytes) -> None:
    """A file of random bytes gives documents or one clear line."""
    try:
        found = list(read(name, content))
    except UnreadableDocument as error:
        found = [error]
    assert all(isinstance(one, Document) or "\n" not in str(one) for one in found)


def _million_words() -> str:
    chosen = random.Random(7)  # noqa: S311 - not for secrets
    return " ".join(chosen.choice(WORDS) for _ in range(900_000))[:5_000_000]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("word " * 40_000, id="one line of 200 kB"),
        pytest.param("x" * 200_000, id="one word of 200 kB"),
        pytest.param("Georgia, " * 22_000, id="names in one line"),
        pytest.param("1.1.2020 " * 22_000, id="dates in one line"),
        pytest.param("visit to " * 22_000, id="triggers in one line"),
        pytest.param("“" * 50_000, id="opened quotes"),
        pytest.param(", who " * 30_000, id="asides"),
        pytest.param("A" * 100 + "-" * 100_000, id="dashes"),
        pytest.param("\n" * 200_000, id="empty lines"),
        pytest.param("Georgia and Armenia met in Tbilisi on 1 May 2020.\n" * 8_000, id="repeats"),
    ],
)
def test_long_text_ends_in_time(text: str) -> None:
    """Hundreds of kilobytes of the worst kind do not hang."""
    begun = time.monotonic()
    extract(text, APRIL_17)
    assert time.monotonic() - begun < SECONDS


def test_five_megabytes_end_in_time() -> None:
    """A text of 5 MB is read as far as the limit."""
    begun = time.monotonic()
    extract(_million_words(), APRIL_17)
    assert time.monotonic() - begun < SECONDS


@pytest.mark.parametrize(
    "text",
    [
        "التقى الرئيس إلهام علييف بنظيره في باكو يوم 3 مايو 2021.",
        "Президент Ильхам Алиев посетил Тбилиси 3 мая 2021 года.",
        "ilham əliyev 3 may 2021-ci ildə tbilisiyə səfər edib",
        "习近平主席2021年5月3日会见阿利耶夫总统。",
    ],
)
def test_other_scripts_give_no_error(text: str) -> None:
    """Texts in other scripts and languages give none or valid candidates."""
    for one in extract(text, APRIL_17):
        one.as_event()


def test_long_text_ends_in_time_outside_the_main_thread() -> None:
    """The engine's limit is a clock's, not an alarm's: the page reads in other threads."""
    begun = time.monotonic()
    with ThreadPoolExecutor(1) as pool:
        pool.submit(
            extract, "Georgia and Armenia met in Tbilisi on 1 May 2020. " * 9_000, APRIL_17
        ).result()
    assert time.monotonic() - begun < SECONDS


@cache
def small_pdf() -> bytes:
    """Make a PDF with an empty page."""
    writer, out = PdfWriter(), io.BytesIO()
    writer.add_blank_page(100, 100)
    writer.write(out)
    return out.getvalue()


@cache
def word_document() -> bytes:
    """Make a Word document with a sentence."""
    word, out = WordDocument(), io.BytesIO()
    word.add_paragraph("Malta and Libya signed a pact in Valletta on 3 May 2021.")
    word.save(out)
    return out.getvalue()


@given(st.binary(max_size=300), st.integers(0, 900))
@settings(max_examples=25)
def test_damaged_pdf_and_word_documents_are_read_or_refused(noise: bytes, spot: int) -> None:
    """Files that begin well and are damaged inside give documents or one clear line."""
    for name, whole in (("a.pdf", small_pdf()), ("a.docx", word_document())):
        content = whole[:spot] + noise + whole[spot + len(noise) :]
        try:
            found = list(read(name, content))
        except UnreadableDocument as error:
            found = [error]
        assert all(isinstance(one, Document) or "\n" not in str(one) for one in found)

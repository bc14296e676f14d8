"""Patterns for small letters: they read what is written in any case."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.extract.skeleton import build
from timeline.extract.who.mentions import Mention
from timeline.extract.words import for_small, small


@given(st.text())
def test_a_text_in_small_letters_is_as_long_as_it_is(text: str) -> None:
    """Spans in the one are spans in the other."""
    assert len(small(text)) == len(text)


def test_a_skeleton_keeps_its_marks_in_small_letters() -> None:
    """A mark is no word."""
    text = "İzmir and ASTANA Hosted Talks"
    one = build(text, 0, len(text), [Mention("seat", "KAZ", 10, 16)], [])
    assert one.text == "İzmir and <K0> Hosted Talks"
    assert one.small == "izmir and <K0> hosted talks"


@pytest.mark.parametrize(
    ("pattern", "text"),
    [
        (r"\bThe Summit\b", "the summit"),
        (r"[A-Z]\w+\s+\S+\W", "talks in riga."),
        (r"(?P<a><[PS]\d+>) met (?=<C\d+>|<[^D]\d+>)", "<S0> met <P1>"),
        (r"(?<=Mr\s)<P", "mr <P0>"),
        (r"(?:[^.;<]|<[KNO]\d+>){3,9}$", "met <O2>"),
    ],
)
def test_capitals_of_a_pattern_count_in_marks_only(pattern: str, text: str) -> None:
    """What is written as in a text reads it in small letters."""
    assert for_small(pattern).search(text)


def test_marks_and_classes_stay_as_they_are() -> None:
    """Neither a mark nor a class is a matter of case."""
    assert for_small(r"<P\d+>").search("<p0>") is None
    assert for_small(r"\Sigh").search("high")

"""timeline.suggest: what the search field offers."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from timeline.atlas import load
from timeline.payload import Payload
from timeline.suggest import MOST_OF_A_KIND, suggest

SEEDS = Path(__file__).parents[1] / "seeds"


@pytest.fixture(scope="module")
def payload() -> Payload:
    """Give the starter atlas as the page takes it."""
    return Payload(load(SEEDS), date(2026, 11, 23))


@pytest.mark.parametrize(
    ("text", "kind", "label"),
    [
        ("azer", "country", "Azerbaijan"),
        ("AZE", "country", "Azerbaijan"),
        ("turkiye", "country", "Türkiye"),
        ("d8", "organisation", "D-8 Organization for Economic Cooperation"),
        ("astana", "place", "Astana"),
        ("xi jinping", "person", "Xi Jinping (CHN)"),
        ("jinping xi", "person", "Xi Jinping (CHN)"),
        ("heydar street", "event", "Heydar Aliyev Street opened in Astana"),
        ("mongolia", "country", "Mongolia"),
    ],
)
def test_finds(payload: Payload, text: str, kind: str, label: str) -> None:
    """Names, codes, words in any order and without accents are found."""
    assert (kind, label) in [(offer["kind"], offer["label"]) for offer in suggest(payload, text)]


def test_beginnings_come_first(payload: Payload) -> None:
    """What begins with the text stands before what only holds it, then what has more events."""
    labels = [o["label"] for o in suggest(payload, "chin") if o["kind"] == "country"]
    assert labels[0] == "China"
    first = suggest(payload, "a")[0]
    assert (first["label"], first["country"]) == ("Azerbaijan", "AZE")


def test_offers_lead_somewhere(payload: Payload) -> None:
    """Each offer holds what choosing it sets."""
    wanted = {
        "country": "country",
        "organisation": "actors",
        "place": "lat",
        "person": "q",
        "event": "index",
    }
    seen = set()
    for text in ("a", "b", "d", "astana", "aliyev"):
        for offer in suggest(payload, text):
            assert wanted[offer["kind"]] in offer
            seen.add(offer["kind"])
            if offer["kind"] == "event":
                assert payload.events[offer["index"]].title == offer["label"]
    assert seen == set(wanted)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=st.text(max_size=40))
def test_any_text_is_harmless(payload: Payload, text: str) -> None:
    """Whatever is typed, there are few offers and no error; blanks offer nothing."""
    offers = suggest(payload, text)
    assert len(offers) <= 5 * MOST_OF_A_KIND
    if not text.strip():
        assert offers == []

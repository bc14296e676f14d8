"""timeline.view: the one URL form, read without ever failing and written canonically."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from pydantic import ValidationError

from tests.strategies import views
from timeline.view import View

VECTORS = json.loads((Path(__file__).parent / "view_vectors.json").read_text(encoding="utf-8"))
"""The browser's reader and writer run the same cases."""


@pytest.mark.parametrize("case", VECTORS, ids=lambda case: case["query"][:40] or "empty")
def test_vectors(case: dict[str, Any]) -> None:
    """Each query gives its view, its number of notices, and its canonical form."""
    view, notices = View.from_query(case["query"])
    assert view.model_dump(mode="json") == case["view"]
    assert len(notices) == case["notices_count"]
    assert view.to_query() == case["canonical"]


@pytest.mark.parametrize("case", VECTORS, ids=lambda case: case["query"][:40] or "empty")
def test_canonical_forms_are_clean(case: dict[str, Any]) -> None:
    """A canonical form reads without notice, gives the same view, and is its own canonical form."""
    view, notices = View.from_query(case["canonical"])
    assert not notices
    assert view.model_dump(mode="json") == case["view"]
    assert view.to_query() == case["canonical"]


@given(views())
def test_round_trip(view: View) -> None:
    """Every view survives its link, with or without the question mark."""
    query = view.to_query()
    assert query.isascii()
    assert View.from_query(query) == (view, [])
    assert View.from_query(f"?{query}") == (view, [])


@given(st.text(max_size=300))
@example("q=\ud800")
@example("\ud800=1")
@example("bbox=" + "9" * 300)
def test_reading_never_fails(text: str) -> None:
    """Whatever stands in a link, a valid view comes out and its canonical form is clean."""
    view, notices = View.from_query(text)
    assert all(notice.encode() and "\n" not in notice for notice in notices)
    assert View.model_validate(view.model_dump()) == view
    assert View.from_query(view.to_query()) == (view, [])


_KEYS = [
    *("from", "to", "mode", "types", "actors", "country", "event", "corridors", "q", "bbox"),
    *("theme", "lang", "planned", "candidates", "unknown"),
]


@given(st.lists(st.tuples(st.sampled_from(_KEYS), st.text(max_size=20)), max_size=6))
def test_broken_values_never_fail(pairs: list[tuple[str, str]]) -> None:
    """The same for links with known keys and any values."""
    view, _ = View.from_query("&".join(f"{key}={value}" for key, value in pairs))
    assert View.model_validate(view.model_dump()) == view
    assert View.from_query(view.to_query()) == (view, [])


def test_default_is_empty() -> None:
    """The default view has the shortest link of all."""
    assert View().to_query() == ""
    assert View.from_query("") == (View(), [])


def test_key_order_is_the_contract() -> None:
    """Keys come in the order of the design, ours after."""
    view = View(
        first=date(2025, 1, 1),
        last=date(2025, 12, 31),
        mode="trail",
        types=("visit", "signing"),
        actors=("AZE", "CHN"),
        country="AZE",
        event="a-1",
        corridors=("middle", "btk"),
        q="text",
        bbox=(44, 38, 51.5, 42),
        theme="dark",
        lang="az",
        planned=False,
        candidates=False,
        unknown_year=True,
    )
    assert view.to_query() == (
        "from=2025-01-01&to=2025-12-31&mode=trail&types=visit,signing&actors=AZE,CHN&country=AZE"
        "&event=a-1&corridors=middle,btk&q=text&bbox=44,38,51.5,42&theme=dark&lang=az"
        "&planned=0&candidates=0&unknown=1"
    )


def test_notices_name_the_thing_and_the_way_out() -> None:
    """A notice is a sentence with the key, what it said, cut short, and what is wanted."""
    wanted = "it should be one of window, cumulative, trail"
    _, notices = View.from_query(f"mode={'x' * 90}&colour=red")
    assert notices == [
        "The link has “colour”, which is not known here.",
        f"The link's mode “{'x' * 29}…” was left out; {wanted}.",
    ]


@pytest.mark.parametrize(
    "fields",
    [
        {"first": date(2025, 2, 1), "last": date(2025, 1, 1)},
        {"types": ("battle",)},
        {"actors": ("aze",)},
        {"corridors": ("none",)},
        {"bbox": (10, 0, 5, 1)},
        {"bbox": (0, 0, float("inf"), 1)},
        {"mode": "fast"},
        {"colour": "red"},
    ],
)
def test_code_can_not_build_a_broken_view(fields: dict[str, Any]) -> None:
    """What a link could not say, no caller can either."""
    with pytest.raises(ValidationError):
        View.model_validate(fields)


def test_views_are_values() -> None:
    """Two equal views hash alike, however they were made."""
    made, _ = View.from_query("types=visit&bbox=1,2,3,4")
    assert {made, View(types=("visit",), bbox=(1, 2, 3, 4))} == {made}

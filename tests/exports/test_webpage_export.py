"""What goes into an exported web page: the events that the view lets through, all of it escaped."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from dash import html

from timeline._errors import DiplomatlasError
from timeline.atlas import load
from timeline.exports import webpage as module
from timeline.exports.export import Request
from timeline.exports.scene import SceneOptions
from timeline.exports.webpage import to_html, webpage, write_html
from timeline.view import View

SEEDS = Path(__file__).parents[1] / "atlas"  # the five documents, which do not grow
TODAY = date(2026, 1, 1)
HOSTILE = "</title><script>alert(1)</script>\"' onload=x"


def inside(text: str) -> dict[str, Any]:
    """Read the data of a page."""
    found = re.search(r'<script type="application/json" id="data">(.*?)</script>', text, re.DOTALL)
    assert found is not None
    data: dict[str, Any] = json.loads(found[1])
    return data


def test_the_page_holds_what_passes_the_filters_at_any_time() -> None:
    """The window does not cut events off, so that the timeline has where to go; types do."""
    view = View(first=date(2025, 1, 1), last=date(2025, 1, 31), types=("signing",), country="KAZ")
    atlas = load(SEEDS)
    texts = inside(webpage(atlas, view, today=TODAY))["texts"]
    expected = [event.id for event in atlas.events if event.type == "signing"]
    assert sorted(text["id"] for text in texts) == sorted(expected)


def test_candidates_that_are_hidden_are_not_in_the_file() -> None:
    """What the person who exports did not want to show can't be found in the page."""
    atlas = load(SEEDS)
    first = atlas.events[0].model_copy(update={"candidate": True, "title": "Not to be told"})
    atlas = replace(atlas, events=(first, *atlas.events[1:]))
    assert "Not to be told" not in webpage(atlas, View(candidates=False), today=TODAY)


def test_the_title_and_link_are_escaped() -> None:
    """Neither the title nor the address of the view ends an element or an attribute."""
    options = SceneOptions(title=HOSTILE, address="javascript:alert(1)", today=TODAY)
    text = write_html(Request(load(SEEDS), View(), options)).decode()
    assert "<script>alert(1)" not in text
    assert "<title>&lt;/title&gt;" in text
    assert 'href="javascript' not in text


def test_too_many_events_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    """A page that no browser would open is refused with the way out."""
    monkeypatch.setattr(module, "MOST_EVENTS", 3)
    with pytest.raises(DiplomatlasError, match="choose types, actors or words"):
        webpage(load(SEEDS), View(), today=TODAY)


def test_components_become_html() -> None:
    """Text and attributes are escaped, what is false is left out, void elements stay open."""
    node = html.Div(
        [
            html.Img(alt='a"b'),
            "1 < 2",
            None,
            html.Button(id="x", hidden=True, disable_n_clicks=True),
        ],
        className="c d",
        style={"background": "var(--x)"},
    )
    assert to_html(node) == (
        '<div class="c d" style="background:var(--x)"><img alt="a&quot;b">1 &lt; 2'
        '<button id="x" hidden></button></div>'
    )

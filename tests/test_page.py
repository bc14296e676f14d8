"""timeline.page and its panels: the layout names what people script against."""

from __future__ import annotations

import json
import re
from datetime import date
from pathlib import Path

import pytest

from timeline.atlas import Atlas, load
from timeline.event_types import EVENT_TYPES
from timeline.page import index_page, layout
from timeline.payload import Payload
from timeline.server import assets_folder

SEEDS = Path(__file__).parents[1] / "seeds"
TODAY = date(2026, 11, 23)
STABLE = ("map", "timeline", "details", "filters", "share", "search-box", "notices", "announcer")
"""Ids that the layout gives; the other stable ones are made by the modules."""


@pytest.fixture(scope="module")
def page() -> str:
    """Lay out the page of the starter atlas, as JSON."""
    return json.dumps(layout(Payload(load(SEEDS), TODAY)), default=_plain)


def _plain(node: object) -> object:
    return node.to_plotly_json() if hasattr(node, "to_plotly_json") else str(node)


def test_stable_ids(page: str) -> None:
    """Every id is laid out once, those that people script against among them."""
    ids = re.findall(r'"id": "([^"]+)"', page)
    assert len(ids) == len(set(ids))
    assert set(STABLE) <= set(ids)


def test_filters_offer_what_the_atlas_holds(page: str) -> None:
    """All types, the corridors and the actors of the atlas can be chosen; none is made up."""
    assert re.findall(r'"data-check": "([^"]+)"', page) == list(EVENT_TYPES)
    assert set(re.findall(r'"data-corridor": "([^"]+)"', page)) >= {"middle", "btk", "zangezur"}
    assert '"value": "org:D8"' in page
    nothing = Atlas((), {}, (), None, (), {}, {}, "0" * 16)
    bare = json.dumps(layout(Payload(nothing, TODAY)), default=_plain)
    assert "data-corridor" not in bare
    assert '"Corridors"' not in bare


def test_the_frame_has_all_types() -> None:
    """The page around the application brings colours and glyphs of every type, and Dash's parts."""
    frame = index_page(assets_folder())
    for id_, kind in EVENT_TYPES.items():
        assert f'id="g-{id_}"' in frame
        assert f"--c-{id_}:{kind.light}" in frame
    for part in ("app_entry", "config", "scripts", "renderer", "css"):
        assert f"{{%{part}%}}" in frame
    assert "$type" not in frame


def test_icons_exist(page: str) -> None:
    """Every icon that the layout or a module asks for is in the frame."""
    frame = index_page(assets_folder())
    scripts = "".join(
        path.read_text(encoding="utf-8") for path in assets_folder().glob("js/**/*.mjs")
    )
    asked = set(re.findall(r'"data-icon": "([^"]+)"', page)) | set(
        re.findall(r'icon\("(i-[a-z]+)"', scripts)
    )
    assert asked
    assert {icon for icon in asked if f'id="{icon}"' not in frame} == set()

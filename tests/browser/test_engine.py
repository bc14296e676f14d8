"""The scrub engine: its counts against the definition, and what a scrub may not do."""

from __future__ import annotations

import datetime as dt
import random
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from timeline.atlas import load
from timeline.payload import to_day
from timeline.query import select
from timeline.view import View

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import Page

pytestmark = pytest.mark.browser
SEEDS = Path(__file__).parents[1] / "atlas"  # the five documents, which do not grow

BRUTE = """async ([events, windows, cells]) => {
  const { Cube } = await import('/assets/js/cube.mjs');
  const earliest = Int32Array.from(events, (e) => e[0]);
  const latest = Int32Array.from(events, (e) => e[1]);
  const byLatest = Uint32Array.from(events.keys()).sort((a, b) => latest[a] - latest[b]);
  const cube = new Cube({ earliest, latest, byLatest, width: cells,
    mask: Uint8Array.from(events, (e) => e[3]),
    cellStart: Uint32Array.from({ length: events.length + 1 }, (_, i) => i),
    cells: Uint32Array.from(events, (e) => e[2]) });
  return windows.map(([a, b]) => [...cube.count(a === null ? -Infinity : a, b)]);
}"""

COUNT = """(windows) => windows.map(([from, to, types]) => {
  const { page } = window.diplomatlas;
  const cells = page.selection().countBetween(from, to);
  const all = page.selection().layout.all;
  return [...cells.subarray(all, all + page.atlas.types.length)];
})"""


def test_the_cube_counts_as_the_definition_says(open_atlas: Callable[..., Page]) -> None:
    """Begun by b less ended before a is the number that overlap [a, b], for any intervals."""
    dice = random.Random(7)  # noqa: S311 - a test's dice
    page = open_atlas()
    for size in (0, 1, 300):
        events = sorted(
            [first, first + dice.choice((0, 0, 3, 30, 364)), dice.randrange(5), dice.randrange(2)]
            for first in (dice.randrange(-9000, 9000) for _ in range(size))
        )
        windows = [
            (None if dice.random() < 0.2 else a, a + dice.randrange(900))
            for a in (dice.randrange(-9500, 9500) for _ in range(200))
        ]
        counts = page.evaluate(BRUTE, [events, windows, 5])
        for (a, b), row in zip(windows, counts, strict=True):
            inside = [e for e in events if e[3] and e[0] <= b and (a is None or e[1] >= a)]
            assert row == [sum(e[2] == cell for e in inside) for cell in range(5)]


def test_the_page_counts_what_the_query_selects(open_atlas: Callable[..., Page]) -> None:
    """For windows of any length the page and `timeline.query` agree, type by type."""
    page = open_atlas()
    atlas = load(SEEDS)
    dice = random.Random(11)  # noqa: S311
    windows = []
    for _ in range(150):
        first = dt.date(2003, 1, 1) + dt.timedelta(days=dice.randrange(8500))
        windows.append(
            (first, first + dt.timedelta(days=dice.choice((0, 1, 6, 30, 90, 365, 2000))))
        )
    counts = page.evaluate(COUNT, [[to_day(a), to_day(b)] for a, b in windows])
    types = page.evaluate("() => window.diplomatlas.page.atlas.types.map((t) => t.id)")
    for (first, last), row in zip(windows, counts, strict=True):
        events = select(atlas, View(first=first, last=last))
        assert row == [sum(e.type == kind for e in events) for kind in types], (first, last)


def test_a_scrub_asks_the_server_nothing(open_atlas: Callable[..., Page]) -> None:
    """Thirty windows pass without a request, and each records its measure."""
    page = open_atlas("from=2025-01-01&to=2025-12-31")
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    measured = page.evaluate(
        """async () => {
          const { page } = window.diplomatlas;
          performance.clearMeasures();
          for (let k = 1; k <= 30; k++) {
            page.store.set({ from: 19000 + 20 * k, to: 19090 + 20 * k });
            const drawn = () => performance.getEntriesByName('scrub').length >= k;
            while (!drawn()) await new Promise((r) => setTimeout(r, 2));
          }
          return performance.getEntriesByName('scrub').length;
        }"""
    )
    assert measured == 30
    # the browser asks for the tab's icon when it pleases
    assert [url for url in asked if not url.endswith("favicon.svg")] == []


def test_selection_extent_and_scroll_survive_a_scrub(open_atlas: Callable[..., Page]) -> None:
    """Moving the window changes neither the country chosen, nor the map, nor the list's place."""
    page = open_atlas("country=AZE&from=2025-01-01&to=2025-12-31&bbox=40,36,55,44")
    page.wait_for_function(  # the texts of the list come later than the page
        """() => { const list = document.getElementById('details');
          list.scrollTop = 120;
          return list.scrollTop === 120; }"""
    )
    before = page.evaluate(
        """() => { const { page } = window.diplomatlas;
          return [page.map.getCenter(), page.map.getZoom()]; }"""
    )
    page.evaluate(
        """() => { const s = window.diplomatlas.page.store;
          s.set({ from: s.get().from + 40, to: s.get().to + 40 }); }"""
    )
    page.locator("#map-title", has_text="10 February").wait_for()
    after = page.evaluate(
        """() => { const { page } = window.diplomatlas;
          return [page.map.getCenter(), page.map.getZoom()]; }"""
    )
    assert after == before
    assert page.evaluate("() => window.diplomatlas.page.store.get().country") == "AZE"
    assert page.evaluate("() => document.getElementById('details').scrollTop") == 120

"""The layout on wide screens, tablets and phones: one screen, nothing cut off or too small."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from playwright.sync_api import expect

from tests.browser.helpers import PHONE, TABLET, set_view, titled, wait_until

if TYPE_CHECKING:
    from playwright.sync_api import Page

    from tests.browser.helpers import OpenAtlas

pytestmark = pytest.mark.browser

YEAR = "from=2025-01-01&to=2025-12-31&country=AZE"
STABLE = (
    "map", "timeline", "play", "step-back", "step-forward", "window-from", "window-to", "mode",
    "event-list", "details", "search", "filters", "share",
)  # fmt: skip
"""Ids that people script and test against."""
ONE_SCREEN = """() => {
  const box = (id) => document.getElementById(id).getBoundingClientRect();
  const inside = ({ left, top, right, bottom }) =>
    left >= 0 && top >= 0 && right <= innerWidth + .5 && bottom <= innerHeight + .5;
  const { scrollHeight, scrollWidth } = document.documentElement;
  const parts = ['map', 'timeline', 'details', 'search', 'play'];
  return { scrolls: scrollHeight > innerHeight || scrollWidth > innerWidth,
    inside: parts.every((id) => inside(box(id))),
    apart: box('map').bottom <= box('timeline').top + .5 };
}"""
LAND = """() => {
  const map = document.getElementById('map').getBoundingClientRect();
  return [...document.querySelectorAll('path.country')].filter((path) => {
    const box = path.getBoundingClientRect();
    return box.width && box.left < map.right && box.right > map.left
      && box.top < map.bottom && box.bottom > map.top;
  }).length;
}"""
OVERLAPS = """() => {
  const ids = ['map-title', 'map-subtitle', 'key-button', 'filters-button', 'zoom-in', 'inset',
    'key'];
  const nodes = ids.map((id) => document.getElementById(id)).filter((n) => n.checkVisibility());
  const box = (n) => { const r = document.createRange(); r.selectNodeContents(n);
    return r.getBoundingClientRect(); };
  const out = [];
  for (const a of nodes) for (const b of nodes) {
    if (a.id >= b.id || a.contains(b) || b.contains(a)) continue;
    const [p, q] = [box(a), box(b)];
    const across = p.left < q.right && q.left < p.right;
    const down = p.top < q.bottom && q.top < p.bottom;
    if (p.width && q.width && across && down) out.push(`${a.id} over ${b.id}`);
  }
  return out;
}"""


@pytest.mark.parametrize(
    "options",
    [{}, TABLET, PHONE],
    ids=["wide", "tablet", "phone"],
)
def test_one_screen(open_atlas: OpenAtlas, options: dict[str, Any]) -> None:
    """Everything is on one screen without scrolling, and nothing on the map lies on another."""
    page = open_atlas(YEAR, **options)
    titled(page, "Azerbaijan")
    assert page.evaluate(ONE_SCREEN) == {"scrolls": False, "inside": True, "apart": True}
    assert page.evaluate(OVERLAPS) == []
    assert page.evaluate(LAND) > 20
    assert [id_ for id_ in STABLE if page.locator(f"#{id_}").count() != 1] == []
    set_view(page, {"country": None, "from": 19341, "to": 20453})
    titled(page, "All events")
    expect(page.locator("#map-title")).to_have_text(
        "Who met whom, 15 December 2022 to 31 December 2025"
    )
    assert page.evaluate(OVERLAPS) == []


def sheet(page: Page) -> int:
    """Height of the details on a phone."""
    box = page.locator("#details").bounding_box()
    assert box is not None
    return round(box["height"])


def test_the_sheet_of_a_phone(open_atlas: OpenAtlas) -> None:
    """The details are a sheet: half, full or low by its grip; choosing a country brings it back."""
    page = open_atlas("", reduced_motion="reduce", **PHONE)
    grip = page.locator("#grip")
    assert sheet(page) == 286
    grip.tap()
    assert sheet(page) == 844 - 50 - 134
    grip.tap()
    assert sheet(page) == 84
    set_view(page, {"country": "AZE"})
    titled(page, "Azerbaijan")
    assert sheet(page) == 286
    box = grip.bounding_box()
    assert box is not None
    x, y = box["x"] + 100, box["y"] + 10
    page.mouse.move(x, y)
    page.mouse.down()
    page.mouse.move(x, y - 250, steps=5)
    assert sheet(page) == 536
    page.mouse.up()
    assert sheet(page) == 660


def test_hands_find_things_on_a_phone(open_atlas: OpenAtlas) -> None:
    """What is pressed often is at least 44 pixels high for a finger."""
    page = open_atlas(YEAR, **PHONE)
    titled(page, "Azerbaijan")
    small = page.evaluate(
        """() => ['.top .search', '.partner', '.ev h4 button', '#filters-button',
            '#key-button'].filter((q) => {
          const node = document.querySelector(q);
          const after = getComputedStyle(node, '::after');
          const around = after.position === 'absolute' ? parseFloat(after.height) : 0;
          return Math.max(node.offsetHeight, around) < 44; })"""
    )
    assert small == []
    page.locator("#filters-button").tap()
    heights = page.locator("#filters label").evaluate_all("(all) => all.map((n) => n.offsetHeight)")
    assert min(heights) >= 44


def test_a_press_on_the_map_of_a_phone(open_atlas: OpenAtlas) -> None:
    """The key opens from its button, and both buttons can be pressed."""
    page = open_atlas("", **PHONE)
    expect(page.locator("#key")).to_be_hidden()
    page.locator("#key-button").tap()
    expect(page.locator("#key")).to_be_visible()
    page.locator("#key-button").tap()
    expect(page.locator("#key")).to_be_hidden()


def test_less_motion(open_atlas: OpenAtlas) -> None:
    """Who asks for less motion gets no transitions."""
    page = open_atlas("", reduced_motion="reduce")
    moving = page.evaluate(
        """() => [...document.querySelectorAll('#page, #page *')].filter((n) => {
          const { transitionDuration, transitionProperty, animationName } = getComputedStyle(n);
          const lasts = transitionDuration.split(',').some((d) => parseFloat(d) > 0);
          return (lasts && transitionProperty !== 'none') || animationName !== 'none';
        }).map((n) => String(n.className)).slice(0, 5)"""
    )
    assert moving == []


def test_the_window_may_change_its_size(open_atlas: OpenAtlas) -> None:
    """From wide to phone and back the page stays one screen, and the selection stays."""
    page = open_atlas(YEAR)
    for width, height in ((390, 844), (1024, 768), (1440, 900)):
        page.set_viewport_size({"width": width, "height": height})
        wait_until(page, f"() => ({ONE_SCREEN})().apart && !({ONE_SCREEN})().scrolls")
    titled(page, "Azerbaijan")

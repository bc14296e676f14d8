"""The page for people who don't use a mouse, or don't see it: axe-core, keyboard, focus."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from tests.browser.helpers import PHONE, TABLET, cards, set_view, titled

if TYPE_CHECKING:
    from playwright.sync_api import Page

    from tests.browser.helpers import OpenAtlas

pytestmark = pytest.mark.browser

YEAR = "from=2025-01-01&to=2025-12-31"
# Hundreds of outlines without words or roles would take most of the time.
WITHOUT_OUTLINES = {"exclude": [[".leaflet-overlay-pane"]]}
FOCUSED = """() => {
  const node = document.activeElement;
  const ringed = (n) => { const s = getComputedStyle(n);
    return (s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) >= 1)
      || s.boxShadow !== 'none'; };
  let seen = false;
  for (let n = node, k = 0; n && k < 6; n = n.parentElement, k++) seen ||= ringed(n);
  const part = node.closest('#filters, #details, #map, #timeline, .top');
  return [part ? part.id || 'top' : '', node.id || node.textContent.trim().slice(0, 30), seen];
}"""


def grave(page: Page) -> list[str]:
    """Say which serious or critical faults axe-core finds, and where."""
    found: list[dict[str, Any]] = Axe().run(page, context=WITHOUT_OUTLINES).response["violations"]
    return [
        f"{fault['id']}: {[node['html'][:200] for node in fault['nodes'][:3]]}"
        for fault in found
        if fault["impact"] in {"serious", "critical"}
    ]


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_axe_finds_no_grave_fault(open_atlas: OpenAtlas, theme: str) -> None:
    """The page as it opens, a country with an open event, a pair, and an empty window are clean."""
    page = open_atlas("", color_scheme=theme)
    assert grave(page) == []
    set_view(page, {"country": "AZE", "from": 20089, "to": 20453, "unknown": True})
    titled(page, "Azerbaijan")
    cards(page).nth(3).locator("h4 button").click()
    expect(page.locator(".ev.open .sources")).to_be_visible()
    assert grave(page) == []
    set_view(page, {"actors": ["CHN"], "event": None, "from": 18000, "to": 18010})
    expect(page.locator(".empty")).to_be_visible()
    page.locator("#search").fill("baku")
    expect(page.locator("#search-offers [role=option]").first).to_be_visible()
    assert grave(page) == []


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_axe_finds_no_grave_fault_on_small_screens(open_atlas: OpenAtlas, theme: str) -> None:
    """Filters that open over the map on a tablet, and the sheets of a phone, are clean."""
    page = open_atlas(YEAR, color_scheme=theme, **TABLET)
    page.locator("#key-button").click()
    page.locator("#unfold").click()
    expect(page.locator("#filter-words")).to_be_visible()
    assert grave(page) == []
    phone = open_atlas(f"{YEAR}&country=AZE", color_scheme=theme, **PHONE)
    phone.locator("#filters-button").click()
    assert grave(phone) == []


def test_tab_reaches_everything(open_atlas: OpenAtlas) -> None:
    """Tab goes through bar, filters, map, details and timeline, and the focus is always seen."""
    page = open_atlas(f"{YEAR}&country=AZE&actors=RWA&event=2025-09-19-rwa-aze-visit")
    titled(page, "Azerbaijan and Rwanda")
    expect(page.locator(".ev.open")).to_be_visible()
    expect(page.locator(".hits .hit").first).to_be_visible()
    met: list[tuple[str, str]] = []
    for _ in range(90):
        page.keyboard.press("Tab")
        part, name, seen = page.evaluate(FOCUSED)
        assert seen or not part, f"no ring on {name} in {part}"
        met.append((part, name))
        if part == "timeline" and name == "handle-to":
            break
    assert [*dict.fromkeys(part for part, _ in met if part)] == [
        "top",
        "filters",
        "map",
        "details",
        "timeline",
    ]
    names = [name for _, name in met]
    wanted = {"home", "search", "share", "theme", "fold", "filter-words", "filter-actors"}
    wanted |= {"leaflet", "zoom-fit", "Copy citation", "play", "handle-from", "brush", "handle-to"}
    assert wanted - set(names) == set()

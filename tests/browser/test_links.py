"""Links: a view survives its address, and a broken one never breaks the page."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from tests.browser.helpers import cards, titled, view, wait_until

if TYPE_CHECKING:
    from tests.browser.helpers import OpenAtlas

pytestmark = pytest.mark.browser

VECTORS = json.loads((Path(__file__).parents[1] / "view_vectors.json").read_text(encoding="utf-8"))
READ = """async (queries) => {
  const { fromQuery, toQuery } = await import('/assets/js/view.mjs');
  const { toIso } = await import('/assets/js/days.mjs');
  return queries.map((query) => {
    const { view, notices } = fromQuery(query);
    const { from, to, unknown, ...rest } = view;
    const iso = (day) => (day === null ? null : toIso(day));
    return { query, view: { first: iso(from), last: iso(to), ...rest, unknown_year: unknown },
      notices_count: notices.length, canonical: toQuery(view) };
  });
}"""


def test_the_browser_reads_links_as_the_server_does(open_atlas: OpenAtlas) -> None:
    """Every case that `timeline.view` is tested with gives the same here."""
    page = open_atlas()
    for found, case in zip(
        page.evaluate(READ, [c["query"] for c in VECTORS]), VECTORS, strict=True
    ):
        assert found == case


def test_a_view_survives_its_link(open_atlas: OpenAtlas) -> None:
    """Window, mode, filters, country, event, extent and theme come back; Share gives that link."""
    page = open_atlas(
        "from=2025-01-01&to=2025-12-31&country=AZE",
        permissions=["clipboard-read", "clipboard-write"],
    )
    titled(page, "Azerbaijan")
    page.locator("#zoom-in").click()
    expect(page).to_have_url(re.compile("bbox="))
    page.locator("#filters label", has_text="Statement").click()
    page.locator("#filters label", has_text="Zangezur").click()
    page.get_by_text("Trail", exact=True).click()
    page.locator("#theme").click()
    cards(page).nth(2).locator("h4 button").click()
    expect(page.locator(".ev.open")).to_have_count(1)
    page.locator("#share").click()
    expect(page.locator(".notice").first).to_have_text(re.compile("Link copied"))
    link = page.evaluate("() => navigator.clipboard.readText()")
    expect(page).to_have_url(link)
    for part in (
        "mode=trail",
        "types=",
        "country=AZE",
        "event=",
        "corridors=middle,btk",
        "theme=dark",
    ):
        assert part in link

    again = open_atlas(link.partition("?")[2])
    titled(again, "Azerbaijan")
    expect(again.locator(".ev.open")).to_have_count(1)
    there, here = view(again), view(page)
    box, sent = there.pop("bbox"), here.pop("bbox")
    assert there == here
    assert box == pytest.approx(sent, abs=0.02)
    expect(again.locator("html")).to_have_attribute("data-theme", "dark")
    expect(again.locator(".notice")).to_have_count(0)
    middle = (
        "() => { const { lat, lng } = window.diplomatlas.page.map.getCenter(); return [lat, lng]; }"
    )
    assert again.evaluate(middle) == pytest.approx(page.evaluate(middle), abs=0.6)


def test_a_broken_link_says_what_is_amiss(open_atlas: OpenAtlas) -> None:
    """Each broken value falls back with a notice that can be dismissed; the page works."""
    page = open_atlas(
        "from=xx&to=2025-99-01&mode=foo&types=a,visit&actors=zz&country=ZZZ&event=nope&corridors=lala"
        "&bbox=1,2&theme=x&lang=zz&planned=7&foo=1&q=%3Cscript%3E"
    )
    notices = page.locator(".notice")
    expect(notices.filter(has_text="xx")).to_have_count(1)
    for words in ("2025-99-01", "foo", "zz", "ZZZ", "nope", "lala", "1,2"):
        expect(notices.filter(has_text=words).first).to_be_attached()
    box = page.locator("#notices").bounding_box()
    assert box is not None
    assert box["height"] < 450
    for _ in range(notices.count()):
        notices.first.get_by_role("button", name="Dismiss").click()
    expect(notices).to_have_count(0)
    assert view(page)["types"] == ["visit"]
    assert view(page)["event"] is None
    page.get_by_role("button", name="Clear all filters").click()
    expect(cards(page).first).to_be_visible()


def test_a_link_that_is_far_too_long(open_atlas: OpenAtlas) -> None:
    """Five thousand characters of query leave the default view and one notice."""
    page = open_atlas("q=" + "x" * 5000)
    expect(page.locator(".notice")).to_have_count(1)
    expect(cards(page).first).to_be_visible()


def test_the_theme_follows_the_system_until_chosen(open_atlas: OpenAtlas) -> None:
    """The button switches, and switching back means following the system again."""
    page = open_atlas(color_scheme="dark")
    root = page.locator("html")
    expect(root).to_have_attribute("data-theme", "dark")
    page.emulate_media(color_scheme="light")
    expect(root).to_have_attribute("data-theme", "light")
    page.locator("#theme").click()
    expect(root).to_have_attribute("data-theme", "dark")
    expect(page.locator("#theme")).to_have_attribute("aria-label", "Switch to the light theme")
    expect(page).to_have_url(re.compile("theme=dark"))
    page.locator("#theme").click()
    expect(root).to_have_attribute("data-theme", "light")
    wait_until(page, "() => !location.search.includes('theme')")
    assert view(page)["theme"] == "auto"

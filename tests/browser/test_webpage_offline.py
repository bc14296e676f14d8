"""The exported web page in a real browser, opened from disk with the network blocked."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from playwright.sync_api import expect

from timeline.atlas import load
from timeline.exports.webpage import webpage
from timeline.view import View

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from playwright.sync_api import Browser, Page

    from timeline.atlas import Atlas

    OpenFile = Callable[..., Page]

pytestmark = pytest.mark.browser

SEEDS = Path(__file__).parents[1] / "atlas"  # the five documents, which do not grow
TODAY = date(2026, 1, 1)
YEAR = "from=2025-01-01&to=2025-12-31"
WIDE = {"width": 1440, "height": 900}
HOSTILE = "<img src=x onerror=window.hacked=1></script><script>window.hacked=1</script>"
FILL = """(code) => window.geo_json_countries.getLayers()
    .find((layer) => layer.feature.id === code)._path.style.fill"""
LINES = "() => document.querySelector('.leaflet-ground-pane canvas').toDataURL()"


@pytest.fixture
def open_file(browser: Browser, tmp_path: Path) -> Iterator[OpenFile]:
    """Write a page for a query, open it offline, and watch it for any trouble or request."""
    troubles: list[str] = []
    contexts = []

    def open_(query: str = YEAR, atlas: Atlas | None = None, **options: Any) -> Page:  # noqa: ANN401
        view, notices = View.from_query(query)
        assert not notices
        path = tmp_path / "page.html"
        path.write_text(webpage(atlas or load(SEEDS), view, today=TODAY), encoding="utf-8")
        chosen: dict[str, Any] = {"viewport": WIDE, "offline": True} | options
        context = browser.new_context(**chosen)
        contexts.append(context)
        page = context.new_page()
        page.set_default_timeout(10_000)
        page.on("console", lambda m: troubles.append(m.text) if m.type != "log" else None)
        page.on("pageerror", lambda e: troubles.append(e.message))
        page.on("requestfailed", lambda r: troubles.append(f"failed: {r.url}"))
        page.on(
            "request",
            lambda r: troubles.append(f"asked: {r.url}") if r.url != path.as_uri() else None,
        )
        page.goto(path.as_uri())
        page.wait_for_selector("html[data-ready='1']", state="attached")
        return page

    yield open_
    for context in contexts:
        context.close()
    assert not troubles, troubles


def test_the_page_opens_from_disk_alone(open_file: OpenFile) -> None:
    """Map, timeline and events are there, and the file is less than 3 MB."""
    page = open_file()
    expect(page.locator("#map-title")).to_have_text("Who met whom, 2025")
    expect(page.locator("#event-list > li").first).to_be_visible()
    assert page.evaluate("document.documentElement.outerHTML.length") < 3_000_000


def test_the_timeline_moves_the_map(open_file: OpenFile) -> None:
    """Typing another window recolours countries and redraws corridors by their status."""
    page = open_file()
    fill, lines = page.evaluate(FILL, "CHN"), page.evaluate(LINES)
    page.locator("#window-from").fill("2007-01-01")
    page.locator("#window-from").press("Enter")
    page.locator("#window-to").fill("2007-12-31")
    page.locator("#window-to").press("Enter")
    expect(page.locator("#map-title")).to_have_text("Who met whom, 2007")
    page.wait_for_function(f"([code, before]) => ({FILL})(code) !== before", arg=["CHN", fill])
    page.wait_for_function(f"(before) => ({LINES})() !== before", arg=lines)


def test_play_and_keys_move_the_window(open_file: OpenFile) -> None:
    """Space plays, a bracket steps to the next event, a slider moves by its keys."""
    page = open_file()
    end = page.locator("#window-to")
    before = end.input_value()
    page.keyboard.press("]")
    expect(end).not_to_have_value(before)
    page.keyboard.press("[")
    stepped = end.input_value()
    page.keyboard.press("Space")
    expect(end).not_to_have_value(stepped)
    page.keyboard.press("Space")
    page.locator("#handle-to").focus()
    still = end.input_value()
    page.keyboard.press("ArrowLeft")
    expect(end).not_to_have_value(still)


def test_a_symbol_leads_to_the_sources(open_file: OpenFile) -> None:
    """Pressing a place lists its events; one of them opens with its summary and linked sources."""
    page = open_file()
    page.locator(".hit[aria-label^='Beijing']").press("Enter")
    page.locator(".pop li button").first.click()
    card = page.locator("#event-list > li.open")
    expect(card).to_be_visible()
    assert card.locator("a[href^='http']").count() > 0


def test_cumulative_mode_counts_from_the_beginning(open_file: OpenFile) -> None:
    """The mode can be chosen, and the title says what it means."""
    page = open_file()
    page.locator("#mode label", has_text="Cumulative").click()
    expect(page.locator("#map-title")).to_contain_text("until 31 December 2025")


@pytest.mark.parametrize(("scheme", "query", "theme"), [
    ("dark", YEAR, "dark"), ("light", YEAR, "light"), ("dark", f"{YEAR}&theme=light", "light"),
])  # fmt: skip
def test_the_theme_is_the_readers_unless_chosen(
    open_file: OpenFile, scheme: str, query: str, theme: str
) -> None:
    """The system's theme is followed; one that the view names wins."""
    page = open_file(query, color_scheme=scheme)
    assert page.evaluate("document.documentElement.dataset.theme") == theme


def test_a_phone_shows_map_list_and_timeline(open_file: OpenFile) -> None:
    """On a phone nothing lies outside of the screen, and play can be pressed."""
    page = open_file(viewport={"width": 390, "height": 844}, has_touch=True, is_mobile=True)
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    page.locator("#play").tap()
    expect(page.locator("#timeline")).to_have_attribute("data-playing", "")


@pytest.mark.parametrize("query", [
    "from=1950-01-01&to=1950-12-31",
    "country=RUS",
    "actors=AZE,CHN&from=2025-01-01&to=2025-12-31",
    "event=2011-05-aze-nam-accession",
    "corridors=none&q=Baku&mode=trail&bbox=40,35,60,45",
    "types=opening",
])  # fmt: skip
def test_any_view_opens_without_trouble(open_file: OpenFile, query: str) -> None:
    """An empty window, Russia, a pair, one event, words and an extent all open cleanly."""
    page = open_file(query)
    expect(page.locator("#map-title")).not_to_be_empty()
    expect(page.locator("#details-head h2")).not_to_be_empty()


def test_what_the_filters_left_out_is_not_in_the_file(open_file: OpenFile) -> None:
    """Closing the selection brings back no event that the view had filtered out."""
    page = open_file("actors=AZE,RWA&from=2025-01-01&to=2025-12-31")
    page.keyboard.press("Escape")
    expect(page.locator("#map-title")).to_contain_text("Azerbaijan and Rwanda")
    assert page.evaluate(
        "JSON.parse(document.getElementById('data').textContent).texts.every("
        "(t) => ['AZE', 'RWA'].every((c) => t.actors.some(([code]) => code === c)))",
    )


def test_hostile_text_is_shown_and_never_run(open_file: OpenFile) -> None:
    """Markup in titles, summaries and sources is read as text, however long."""
    atlas = load(SEEDS)
    events = tuple(
        event.model_copy(update={"title": HOSTILE, "summary": f"\u202e{HOSTILE}" + "x" * 5_000})
        for event in atlas.events
    )
    sources = {
        key: source.model_copy(update={"title": HOSTILE, "outlet": HOSTILE})
        for key, source in atlas.sources.items()
    }
    page = open_file(YEAR, replace(atlas, events=events, sources=sources))
    first = page.locator("#event-list > li h4 button").first
    expect(first).to_have_text(HOSTILE)
    first.click()
    expect(page.locator("#event-list > li.open")).to_be_visible()
    assert page.evaluate("window.hacked") is None
    assert page.locator("#details img, #map img").count() == 0

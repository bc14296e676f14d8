"""The details: cards, partners, pairs, figures, empty windows, and atlases that mean harm."""

from __future__ import annotations

import csv
import re
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from tests.browser.helpers import PHONE, cards, set_view, titled, view, wait_until
from timeline.events import EVENT_COLUMNS

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.browser.helpers import OpenAtlas

pytestmark = pytest.mark.browser

MARKUP = "<img src=x onerror=\"document.title='broken'\"> & 'quotes' </script>"
RTL = "\u202eזיקה بيان مشترك"  # noqa: RUF001 - right-to-left text is the point
LONG = "Extraordinarily" + "long" * 1246  # 5,000 characters without a place to break
SOURCES = [
    ["id", "title", "outlet", "date", "url", "language", "note"],
    ["s", MARKUP, "O" * 300, "2025-01-02", "https://example.org/?a=1&b=<2>", "ar", LONG],
]


def write(folder: Path, *events: dict[str, str]) -> Path:
    """Write an atlas of these events, each with defaults for what it leaves out."""
    base = dict.fromkeys(EVENT_COLUMNS, "") | {
        "type": "meeting",
        "date": "2025-01",
        "actors": "AZE:host;KAZ:participant",
        "status": "happened",
        "sources": "s",
    }
    with (folder / "events.csv").open("w", encoding="utf-8", newline="") as file:
        rows = csv.DictWriter(file, EVENT_COLUMNS)
        rows.writeheader()
        rows.writerows(base | event for event in events)
    with (folder / "sources.csv").open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows(SOURCES)
    return folder


@pytest.fixture(scope="module")
def hostile(serve: Callable[[Path], str], tmp_path_factory: pytest.TempPathFactory) -> str:
    """Serve an atlas whose texts are as bad as texts get; it has no corridors."""
    everyone = ";".join(
        f"{code}:participant" for code in ("AZE", "KAZ", "CHN", "GEO", "TUR", "UZB")
    )
    return serve(
        write(
            tmp_path_factory.mktemp("hostile"),
            {"id": "markup", "title": MARKUP, "people": f"{MARKUP} (AZE)", "summary": MARKUP},
            {"id": "long", "title": LONG, "summary": LONG, "note": LONG, "actors": everyone},
            {"id": "rtl", "title": RTL, "summary": RTL * 40, "place": "P" * 200, "country": "AZE"},
            {"id": "formula", "title": "=1+1", "date": "2025-02-03/2025-03-28", "follows": "long"},
            {"id": "some-day", "title": "Some day in April", "date": "XXXX-04-16"},
            {"id": "planned", "title": "To come", "date": "2025-06", "status": "planned"},
        )
    )


def test_hostile_texts_stay_texts(open_atlas: OpenAtlas, hostile: str) -> None:
    """Markup is shown, not run; long and right-to-left texts stay inside the panel."""
    page = open_atlas("from=2025-01-01&to=2025-12-31&unknown=1", at=hostile)
    expect(cards(page)).to_have_count(6)
    inside = """() => { const panel = document.getElementById('details');
      return panel.scrollWidth <= panel.clientWidth
        && document.documentElement.scrollWidth <= innerWidth; }"""
    assert page.evaluate(inside)
    highest = "() => Math.max(...[...document.querySelectorAll('.ev')].map((n) => n.offsetHeight))"
    assert page.evaluate(highest) < 160
    for text in (MARKUP, LONG, RTL, "=1+1"):
        card = cards(page).filter(has=page.locator("h4", has_text=text))
        card.locator("h4 button").click()
        expect(card).to_have_class(re.compile("open"))
        expect(card.locator(".sources a")).to_have_attribute("rel", "noopener noreferrer")
        assert page.evaluate(inside)
    expect(cards(page).locator("css=.tag", has_text="planned")).to_have_count(1)
    expect(cards(page).last.locator("h4")).to_have_text("Some day in April")
    assert page.locator("#details img").count() == 0
    assert page.title() == "Diplomatlas"
    assert page.locator("#filters [data-corridor]").count() == 0
    phone = open_atlas("event=long", at=hostile, **PHONE)
    expect(phone.locator(".ev.open")).to_be_visible()
    assert phone.evaluate(inside)


def test_a_planned_event_is_no_contact(open_atlas: OpenAtlas, hostile: str) -> None:
    """The last contact of a pair is one that happened, and a coarse date makes no exact gap."""
    page = open_atlas("country=AZE&actors=GEO&from=2025-01-01&to=2025-12-31", at=hostile)
    titled(page, "Azerbaijan and Georgia")
    expect(page.locator(".gap")).to_have_text(
        "Last contact January 2025, at least 11 months before 31 December 2025"
    )


def test_an_atlas_without_events(
    open_atlas: OpenAtlas, serve: Callable[[Path], str], tmp_path: Path
) -> None:
    """An empty atlas opens, says that it is empty, and can be scrubbed."""
    page = open_atlas("", at=serve(write(tmp_path)))
    expect(page.locator(".empty h3")).to_have_text("This atlas holds no dated event")
    expect(page.locator(".empty button")).to_have_count(0)
    before = view(page)["from"]
    page.locator("#handle-from").press("ArrowRight")
    wait_until(page, "(day) => window.diplomatlas.page.store.get().from === day + 1", before)
    set_view(page, {"country": "AZE"})
    titled(page, "Azerbaijan")


def test_an_empty_window_leads_out(open_atlas: OpenAtlas) -> None:
    """It names the days, and offers the nearest event before and after."""
    page = open_atlas("from=2020-06-01&to=2020-08-31&country=AZE")
    empty = page.locator(".empty")
    expect(empty).to_contain_text("Azerbaijan has none between 1 June 2020 and 31 August 2020.")
    offers = empty.locator(".opt")
    expect(offers.locator("b")).to_have_text(["19 November 2019", "27 June 2022"])
    offers.nth(1).click()
    expect(page.locator(".ev.open time")).to_have_text("27 June 2022")
    assert view(page)["country"] == "AZE"
    set_view(page, {"q": "no such words anywhere", "event": None})
    expect(empty).to_contain_text("No event passes the filters")
    page.get_by_role("button", name="Clear the filters").click()
    titled(page, "All events")


def test_partners_and_figures_of_a_country(open_atlas: OpenAtlas) -> None:
    """Partners are ranked, dates are no more exact than known, disagreeing figures both stand."""
    page = open_atlas("from=2025-01-01&to=2025-12-31&country=AZE")
    titled(page, "Azerbaijan")
    partners = page.locator(".partner")
    expect(partners.first).to_contain_text("China")
    counts = [int(n) for n in page.locator(".partner .n").all_inner_texts()]
    assert counts == sorted(counts, reverse=True)
    figures = page.locator(".figures")
    expect(figures).to_contain_text("Trade with China")
    expect(figures.locator(".fig", has_text="Trade with China").first).to_contain_text(
        "sources disagree"
    )
    expect(figures.locator("small a").first).to_have_attribute("href", re.compile("^https?://"))
    set_view(page, {"country": "PAK"})
    titled(page, "Pakistan")
    expect(page.locator(".partner", has_text="Kazakhstan").locator(".last")).to_have_text("2003")


def test_the_list_by_keyboard(open_atlas: OpenAtlas) -> None:
    """Cards open by keyboard and keep the focus; what goes away leaves it on the title."""
    page = open_atlas("from=2023-04-01&to=2023-04-30&country=KAZ")
    titled(page, "Kazakhstan")
    first = cards(page).first.locator("h4 button")
    first.focus()
    page.keyboard.press("Enter")
    expect(first).to_have_attribute("aria-expanded", "true")
    expect(first).to_be_focused()
    page.keyboard.press("Tab")
    expect(page.locator(".ev.open .actor").first).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.locator(".ev.open")).to_have_count(0)
    expect(first).to_be_focused()
    order = page.get_by_role("button", name="oldest first")
    order.focus()
    page.keyboard.press("Enter")
    expect(cards(page).first.locator("time")).to_have_text("10 April 2023")
    page.locator(".partner").first.focus()
    page.keyboard.press("Enter")
    titled(page, "Kazakhstan and Azerbaijan")
    expect(page.locator("#details-head h2")).to_be_focused()


def test_events_lead_to_each_other(open_atlas: OpenAtlas) -> None:
    """What an event follows opens, the window goes along, and its citation can be taken."""
    page = open_atlas(
        "event=2025-04-16-aze-chn-commission-10", permissions=["clipboard-read", "clipboard-write"]
    )
    card = page.locator(".ev.open")
    expect(card.locator("h4")).to_contain_text("10th session")
    card.get_by_role("button", name="Copy citation").click()
    expect(page.locator(".notice")).to_have_text(re.compile("Citation copied"))
    taken = page.evaluate("() => navigator.clipboard.readText()")
    assert taken.startswith("16 April 2025: 10th session")
    assert "https://" in taken
    card.get_by_role("button", name=re.compile("3 July 2024")).click()
    expect(card.locator("time")).to_have_text("3 July 2024")
    expect(card).to_contain_text("Led to")
    wait_until(page, "() => window.diplomatlas.page.store.get().from <= 19907")

"""The search field: one combobox for countries, organisations, places, people and events."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from tests.browser.helpers import PHONE, cards, titled, view

if TYPE_CHECKING:
    from tests.browser.helpers import OpenAtlas

pytestmark = pytest.mark.browser


def test_search_by_keyboard(open_atlas: OpenAtlas) -> None:
    """Slash focuses it, arrows walk the offers, Enter takes one, Escape closes and empties it."""
    page = open_atlas()
    field, offers = page.locator("#search"), page.locator("#search-offers [role=option]")
    page.keyboard.press("/")
    expect(field).to_be_focused()
    page.keyboard.type("azer")
    expect(field).to_have_attribute("aria-expanded", "true")
    expect(offers.first).to_have_attribute("aria-selected", "true")
    expect(offers.first).to_contain_text("Azerbaijan")
    page.keyboard.press("ArrowDown")
    second = offers.nth(1).get_attribute("id")
    assert second
    expect(field).to_have_attribute("aria-activedescendant", second)
    page.keyboard.press("ArrowUp")
    page.keyboard.press("ArrowUp")
    expect(offers.last).to_have_attribute("aria-selected", "true")
    page.keyboard.press("Escape")
    expect(field).to_have_attribute("aria-expanded", "false")
    expect(field).to_have_value("azer")
    page.keyboard.press("Escape")
    expect(field).to_have_value("")
    titled(page, "All events")
    page.keyboard.type("kazakhstan")
    expect(offers.first).to_contain_text("Kazakhstan")
    page.keyboard.press("Enter")
    titled(page, "Kazakhstan")
    expect(field).to_have_value("")


def test_each_kind_of_offer_leads_there(open_atlas: OpenAtlas) -> None:
    """A place moves the map, a person and words filter, an event opens, a body is chosen."""
    page = open_atlas("country=KAZ")
    field = page.locator("#search")

    def choose(text: str, kind: str, offer: str) -> None:
        field.fill(text)
        group = page.locator(f"#search-offers .kind:text-is('{kind}') + .offer")
        expect(group).to_contain_text(offer)
        group.click()

    choose("kigali", "Places", "Kigali")
    expect(page).to_have_url(re.compile("q=Kigali"))
    expect(page).to_have_url(re.compile("bbox="))
    assert view(page)["country"] is None
    choose("sharif", "People", "Shehbaz Sharif")
    expect(page).to_have_url(re.compile("q=Shehbaz%20Sharif"))
    choose("d-8", "Organisations", "D-8")
    expect(page).to_have_url(re.compile("actors=org:D8"))
    assert view(page)["q"] == ""
    choose("heydar aliyev street", "Events", "Heydar Aliyev Street")
    expect(page.locator(".ev.open h4")).to_have_text("Heydar Aliyev Street opened in Astana")
    choose("railway", "Words", "railway")
    expect(page.locator("#filter-words")).to_have_value("railway")
    expect(cards(page).first).to_be_visible()


def test_strange_texts_find_nothing_and_harm_nothing(open_atlas: OpenAtlas) -> None:
    """What nothing holds says so; markup stays text."""
    page = open_atlas()
    field = page.locator("#search")
    for text in ("<img src=x onerror=alert(1)>", "%00'\"; DROP TABLE", "\u202eabc", "x" * 200):
        field.fill(text)
        expect(page.locator("#search-offers .none")).to_be_visible()
        field.fill("")
        expect(page.locator("#search-offers")).to_be_hidden()
    assert page.locator("#search-offers img").count() == 0


def test_search_on_a_phone(open_atlas: OpenAtlas) -> None:
    """On a phone the field opens from its button over the bar, and closes when left."""
    page = open_atlas("", **PHONE)
    field = page.locator("#search")
    small = page.locator(".top .search").bounding_box()
    assert small is not None
    assert small["width"] == small["height"] == 44
    field.tap()
    page.keyboard.type("rwanda")
    wide = page.locator(".top .search").bounding_box()
    assert wide is not None
    assert wide["width"] > 360
    page.locator("#search-offers [role=option]").first.tap()
    titled(page, "Rwanda")
    expect(field).not_to_be_focused()

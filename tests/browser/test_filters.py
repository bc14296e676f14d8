"""The filters reach the view, and the view reaches the filters."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from tests.browser.helpers import PHONE, cards, set_view, titled, view

if TYPE_CHECKING:
    from playwright.sync_api import Page

    from tests.browser.helpers import OpenAtlas

pytestmark = pytest.mark.browser

YEAR = "from=2025-01-01&to=2025-12-31"


def total(page: Page, count: int) -> None:
    """Wait until so many events are counted and the list agrees."""
    expect(page.locator("#details-head .counts b")).to_have_text(str(count))
    expect(cards(page)).to_have_count(count)


def row(page: Page, words: str) -> tuple[str, int]:
    """Name of the filter's row, and the number beside it."""
    found = page.locator("#filters label", has_text=words)
    return words, int(found.locator(".n").inner_text())


def test_types_corridors_and_switches(open_atlas: OpenAtlas) -> None:
    """Each box changes the view; with no type chosen all are shown again; one button clears all."""
    page = open_atlas(YEAR)
    whole = int(page.locator("#details-head .counts b").inner_text())
    total(page, whole)
    _, visits = row(page, "Visit")
    page.get_by_label("Visit", exact=False).first.focus()
    page.keyboard.press("Space")
    total(page, whole - visits)
    expect(page).to_have_url(re.compile("types=signing,"))
    assert row(page, "Visit") == ("Visit", visits)
    page.get_by_role("button", name="Clear all filters").click()
    total(page, whole)
    set_view(page, {"types": ["visit"]})
    total(page, visits)
    page.locator("#filters label", has_text="Visit").click()
    total(page, whole)
    assert view(page)["types"] == []

    page.locator("#filters label", has_text="BTK").click()
    expect(page).to_have_url(re.compile("corridors=middle,zangezur"))
    page.get_by_role("button", name="Clear all filters").click()
    assert view(page)["corridors"] is None
    planned = page.get_by_role("switch", name=re.compile("Planned"))
    expect(planned).to_be_checked()
    page.locator("#filters label", has_text="Planned").click()
    expect(planned).not_to_be_checked()
    expect(page).to_have_url(re.compile("planned=0"))
    total(page, whole - 1)


def test_actors_are_chosen_by_keyboard(open_atlas: OpenAtlas) -> None:
    """Two states taking part together are the pair; taking one away shows its partners again."""
    page = open_atlas(YEAR)
    field = page.locator("#filter-actors")
    field.focus()
    for letters, name in (("azer", "Azerbaijan"), ("chin", "China")):
        page.keyboard.type(letters)
        expect(page.get_by_role("option", name=name, exact=True)).to_be_visible()
        page.keyboard.press("Enter")
    titled(page, "Azerbaijan and China")
    expect(page).to_have_url(re.compile("actors=AZE,CHN"))
    expect(page.locator(".lane")).to_have_count(3)
    page.keyboard.press("Escape")
    page.keyboard.press("Backspace")
    titled(page, "Azerbaijan")
    page.locator(".partner", has_text="Rwanda").click()
    titled(page, "Azerbaijan and Rwanda")
    expect(page.locator("#filters .mantine-Pill-label")).to_have_text(["Azerbaijan", "Rwanda"])


def test_words_are_not_written_over(open_atlas: OpenAtlas) -> None:
    """Words count once the typing rests, and an answer that comes meanwhile leaves them alone."""
    page = open_atlas(YEAR)
    field = page.locator("#filter-words")
    field.press_sequentially("visa exemption", delay=90)
    expect(field).to_have_value("visa exemption")
    expect(page).to_have_url(re.compile("q=visa%20exemption"))
    total(page, 2)
    field.fill("")
    field.press("Enter")
    expect(page).not_to_have_url(re.compile("q="))


def test_a_link_sets_the_filters(open_atlas: OpenAtlas) -> None:
    """What a link says stands in the filters: types, actors, corridors, switches, words."""
    page = open_atlas(
        f"{YEAR}&types=visit&actors=AZE&corridors=btk&planned=0&unknown=1&q=state%20visit"
    )
    checked = page.locator("#filters input:checked").evaluate_all(
        "(boxes) => boxes.map((box) => box.closest('label').innerText.split('\\n')[0])"
    )
    assert checked == ["Visit", "BTK", "Candidates", "Year unknown"]
    expect(page.locator("#filter-words")).to_have_value("state visit")
    expect(page.locator("#filters .mantine-Pill-label")).to_have_text("Azerbaijan")
    expect(page.get_by_role("button", name="Clear all filters")).to_be_visible()


def test_the_filters_fold(open_atlas: OpenAtlas) -> None:
    """They fold to a rail; on a tablet they open over the map and a press outside closes them."""
    page = open_atlas()
    wide = page.locator("#map").bounding_box()
    page.get_by_role("button", name="Fold filters").click()
    expect(page.get_by_role("button", name="Open filters")).to_be_focused()
    folded = page.locator("#map").bounding_box()
    assert wide is not None
    assert folded is not None
    assert folded["width"] == wide["width"] + 172
    page.keyboard.press("Enter")
    expect(page.get_by_role("button", name="Fold filters")).to_be_focused()

    page.set_viewport_size({"width": 1024, "height": 768})
    expect(page.locator("#filter-words")).to_be_hidden()
    page.get_by_role("button", name="Open filters").click()
    expect(page.locator("#filter-words")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.get_by_role("button", name="Open filters")).to_be_focused()
    page.keyboard.press("Enter")
    page.locator("#details-head h2").click()
    expect(page.locator("#filter-words")).to_be_hidden()


def test_the_filters_of_a_phone(open_atlas: OpenAtlas) -> None:
    """They open as a sheet of their own, do their work there, and close to where one came from."""
    page = open_atlas(YEAR, **PHONE)
    opener = page.locator("#filters-button")
    opener.tap()
    page.locator("#filters label", has_text="Visit").tap()
    page.get_by_role("button", name="Fold filters").tap()
    expect(page.locator("#filters")).to_be_hidden()
    expect(opener).to_be_focused()
    expect(page).to_have_url(re.compile("types=signing,"))

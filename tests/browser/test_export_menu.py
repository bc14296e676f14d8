"""The export dialog in a real browser: preview, choices, the file, and a view from a file."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import pytest
from PIL import Image
from playwright.sync_api import expect

from tests.browser.helpers import set_view, view, wait_until

if TYPE_CHECKING:
    from pathlib import Path

    from tests.browser.helpers import OpenAtlas

pytestmark = pytest.mark.browser
APRIL = "from=2023-04-01&to=2023-04-30"
DRAWN = "() => document.querySelector('.export-preview img').naturalWidth > 0"
DROP = """async ([name, bytes]) => {
  const data = new DataTransfer();
  data.items.add(new File([new Uint8Array(bytes)], name));
  document.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true }));
}"""


def test_a_picture_is_previewed_saved_and_restores_its_view(
    open_atlas: OpenAtlas, tmp_path: Path
) -> None:
    """The dialog draws the view, saves it under a telling name, and the file brings it back."""
    page = open_atlas(APRIL)
    page.locator("#export-menu").click()
    expect(page.locator("#export-dialog")).to_be_visible()
    wait_until(page, DRAWN)
    page.locator("#export-title").fill("For the minister")
    page.locator("#export-size").select_option("1600x1200")
    with page.expect_download(timeout=60_000) as download:
        page.get_by_role("button", name="Export", exact=True).last.click()
    assert download.value.suggested_filename == "diplomatlas_2023-04.png"
    download.value.save_as(tmp_path / "a.png")
    data = (tmp_path / "a.png").read_bytes()
    assert Image.open(io.BytesIO(data)).size == (1600, 1200)
    page.keyboard.press("Escape")
    expect(page.locator("#export-dialog")).to_be_hidden()
    set_view(page, {"from": 19000, "to": 19100})
    page.evaluate(DROP, ["a.png", list(data)])
    expect(page.locator(".notice")).to_contain_text("The view of a.png")
    assert (view(page)["from"], view(page)["to"]) == (19448, 19477)


def test_data_formats_hide_what_only_pictures_have(open_atlas: OpenAtlas) -> None:
    """A table has no size, theme or title; a deck has a theme and no size."""
    page = open_atlas(APRIL)
    page.locator("#export-menu").click()
    page.get_by_text("Table (CSV)").click()
    expect(page.locator("#export-theme")).to_be_hidden()
    page.get_by_text("Deck, a slide an event").click()
    expect(page.locator("#export-theme")).to_be_visible()
    expect(page.locator("#export-size")).to_be_hidden()


def test_a_foreign_file_is_told(open_atlas: OpenAtlas) -> None:
    """A picture from elsewhere gives a notice and changes nothing."""
    page = open_atlas(APRIL)
    before = view(page)
    page.evaluate(DROP, ["holiday.svg", list(b"<svg xmlns='http://www.w3.org/2000/svg'/>")])
    expect(page.locator(".notice")).to_contain_text("holiday.svg")
    assert view(page) == before

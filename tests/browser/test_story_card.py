"""Stories in a real browser: the menu, the steps, links, playing, and a story as slides."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect
from pptx import Presentation

from tests.browser.helpers import PHONE, day, titled, view, wait_until, window
from tests.serving import serving
from timeline.atlas import load
from timeline.server import create_app
from timeline.stories import Stories

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Locator, Page

    from tests.browser.helpers import OpenAtlas

pytestmark = pytest.mark.browser
SEEDS = Path(__file__).parents[1] / "atlas"
TOLD = (
    ("A month", "April 2023 in the region.", "from=2023-04-01&to=2023-04-30&bbox=40,35,75,55"),
    ("A year", "What 2025 brought <b>.", "from=2025-01-01&to=2025-12-31&corridors=btk"),
    ("Two states", "Azerbaijan and China.", "from=2025-04-01&to=2025-04-30&country=CHN"),
)
STEPS = [{"title": title, "text": text, "view": query} for title, text, query in TOLD]
SPRING = {"id": "spring", "title": "A spring", "about": "Three views", "steps": STEPS}
SHORT = {"id": "short", "title": "A short one", "about": "One view", "steps": STEPS[:1]}
LONG = {"id": "long", "title": "A long one", "about": "Thirty views", "steps": STEPS * 10}
STORIES = Stories.model_validate({"stories": [SPRING, SHORT, LONG]})


@pytest.fixture(scope="module")
def told() -> Iterator[str]:
    """Serve the small atlas with three stories; gives its address."""
    with serving(create_app(load(SEEDS), stories=STORIES)) as address:
        yield address


def card(page: Page) -> Locator:
    """Give the card of the story."""
    return page.get_by_role("region", name="Story", exact=True)


def at_step(page: Page, number: int) -> None:
    """Wait until the card tells a step of the spring."""
    title, text, _ = TOLD[number - 1]
    expect(card(page).get_by_role("heading")).to_have_text(title)
    expect(card(page)).to_contain_text(text)
    expect(card(page)).to_contain_text(f"{number} of 3")
    wait_until(page, "(step) => location.hash === `#story=spring/${step}`", number)


def test_the_menu_works_by_keyboard(open_atlas: OpenAtlas, told: str) -> None:
    """Enter opens it, arrows go round, Escape closes it and gives the focus back."""
    page = open_atlas(at=told)
    button = page.get_by_role("button", name="Stories")
    menu = page.get_by_role("menu", name="Stories")
    button.focus()
    page.keyboard.press("Enter")
    expect(menu).to_be_visible()
    items = menu.get_by_role("menuitem")
    expect(items).to_have_text(
        ["A springThree views", "A short oneOne view", "A long oneThirty views"]
    )
    expect(items.first).to_be_focused()
    page.keyboard.press("ArrowUp")
    expect(items.last).to_be_focused()
    page.keyboard.press("Escape")
    expect(menu).to_be_hidden()
    expect(button).to_be_focused()
    page.keyboard.press("Enter")
    page.keyboard.press("Enter")
    at_step(page, 1)
    expect(card(page).get_by_role("button", name="Next")).to_be_focused()


def test_steps_change_the_view(open_atlas: OpenAtlas, told: str) -> None:
    """Each step shows its own window, country and corridors; the last one leads to the map."""
    page = open_atlas("from=2024-01-01&to=2024-12-31&country=RWA&q=visit", at=told)
    page.get_by_role("button", name="Stories").click()
    page.get_by_role("menuitem", name="A spring").click()
    at_step(page, 1)
    assert window(page) == (day("2023-04-01"), day("2023-04-30"))
    assert (view(page)["country"], view(page)["q"]) == (None, "")
    back = card(page).get_by_role("button", name="Back")
    expect(back).to_be_disabled()
    card(page).get_by_role("button", name="Next").click()
    at_step(page, 2)
    assert window(page) == (day("2025-01-01"), day("2025-12-31"))
    assert list(view(page)["corridors"]) == ["btk"]
    card(page).get_by_role("button", name="Next").click()
    at_step(page, 3)
    titled(page, "China")
    back.click()
    at_step(page, 2)
    card(page).get_by_role("button", name="Next").click()
    card(page).get_by_role("button", name="Explore").click()
    expect(card(page)).to_be_hidden()
    assert window(page) == (day("2025-04-01"), day("2025-04-30"))
    assert "#" not in page.url


def test_a_link_leads_to_its_step(open_atlas: OpenAtlas, told: str) -> None:
    """`#story=id/2` opens the second step; one past the end the last; an unknown one nothing."""
    page = open_atlas(at=f"{told}#story=spring/2")
    at_step(page, 2)
    assert window(page) == (day("2025-01-01"), day("2025-12-31"))
    page = open_atlas(at=f"{told}#story=spring/99")
    at_step(page, 3)
    page = open_atlas(at=f"{told}#story=winter/1")
    expect(card(page)).to_be_hidden()


def test_playing_goes_on_by_itself_and_pauses(open_atlas: OpenAtlas, told: str) -> None:
    """Play goes from step to step, Pause stays, and it ends with the last one."""
    page = open_atlas(at=f"{told}#story=spring/1", reduced_motion="reduce")
    at_step(page, 1)
    page.clock.install()
    card(page).get_by_role("button", name="Play").click()
    pause = card(page).get_by_role("button", name="Pause")
    expect(pause).to_have_attribute("aria-pressed", "true")
    page.clock.run_for(7_500)
    at_step(page, 2)
    pause.click()
    page.clock.run_for(30_000)
    at_step(page, 2)
    card(page).get_by_role("button", name="Play").click()
    page.clock.run_for(7_500)
    at_step(page, 3)
    page.clock.run_for(7_500)
    at_step(page, 3)
    expect(card(page).get_by_role("button", name="Play")).to_have_attribute("aria-pressed", "false")


def test_escape_closes_the_card(open_atlas: OpenAtlas, told: str) -> None:
    """The view stays, the address forgets the story, and the focus goes to where it began."""
    page = open_atlas(at=f"{told}#story=spring/2")
    at_step(page, 2)
    page.keyboard.press("Escape")
    expect(card(page)).to_be_hidden()
    expect(page.get_by_role("button", name="Stories")).to_be_focused()
    assert "#" not in page.url
    assert window(page) == (day("2025-01-01"), day("2025-12-31"))


def test_a_story_is_saved_as_slides(open_atlas: OpenAtlas, told: str, tmp_path: Path) -> None:
    """The button on the card saves a deck named after the story, in the theme of the page."""
    page = open_atlas(at=f"{told}?theme=dark#story=spring/2")
    at_step(page, 2)
    with page.expect_download(timeout=60_000) as download:
        card(page).get_by_role("button", name="Export as slides").click()
    assert download.value.suggested_filename == "diplomatlas_story_spring.pptx"
    download.value.save_as(tmp_path / "a.pptx")
    expect(card(page).get_by_role("status")).to_have_text("Saved diplomatlas_story_spring.pptx")
    expect(card(page).get_by_role("button", name="Export as slides")).to_be_visible()
    slides = list(Presentation(str(tmp_path / "a.pptx")).slides)
    assert str(slides[0].background.fill.fore_color.rgb) == "141B21"
    titles = [slide.shapes.title.text_frame.text for slide in slides]
    assert titles[:4] == ["A spring", "A month", "A year", "Two states"]
    assert titles[4] == "Sources"
    at_step(page, 2)


def test_the_card_fits_a_phone(open_atlas: OpenAtlas, told: str) -> None:
    """Nothing of it is cut off, and each of its buttons can be pressed."""
    page = open_atlas(at=f"{told}#story=spring/2", **PHONE)
    at_step(page, 2)
    wide = page.evaluate("() => window.innerWidth")
    for button in card(page).get_by_role("button").all():
        button.click(trial=True)
        box = button.bounding_box()
        assert box
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= wide


def test_slides_in_the_making_can_be_cancelled(open_atlas: OpenAtlas, told: str) -> None:
    """Cancel stops the export; the card says so and offers it again."""
    page = open_atlas(at=f"{told}#story=long/1")
    card(page).get_by_role("button", name="Export as slides").click()
    expect(card(page).get_by_role("status")).to_contain_text("of 30", timeout=20_000)
    card(page).get_by_role("button", name="Cancel").click()
    expect(card(page).get_by_role("status")).to_have_text("Cancelled; nothing was saved.")
    expect(card(page).get_by_role("button", name="Export as slides")).to_be_visible()

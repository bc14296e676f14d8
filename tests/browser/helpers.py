"""What several browser tests do with the page."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from playwright.sync_api import expect

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import Locator, Page

    OpenAtlas = Callable[..., Page]

PHONE = {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True}
TABLET = {"viewport": {"width": 1024, "height": 768}}

# A point of the screen at which a press falls on the country's outline and on nothing above it.
ON_COUNTRY = """async (code) => {
  const { layers } = await window.diplomatlas.shell;
  const path = layers.get(code).getElement();
  const { left, top, width, height } = path.getBoundingClientRect();
  for (let k = 1; k < 40; k++) for (let j = 1; j < 40; j++) {
    const at = [left + (width * ((k * 17) % 40)) / 40, top + (height * ((j * 23) % 40)) / 40];
    if (document.elementFromPoint(...at) === path) return at;
  }
  throw new Error(`no point of ${code} can be pressed`);
}"""

WAIT = """async ([test, arg]) => {
  const end = performance.now() + 30000;
  while (!(await test(arg))) {
    if (performance.now() > end) throw new Error(`not in time: ${test}`);
    await new Promise(requestAnimationFrame);
  }
}"""


def view(page: Page) -> dict[str, Any]:
    """Give the view as the page holds it."""
    found: dict[str, Any] = page.evaluate("() => window.diplomatlas.page.store.get()")
    return found


def wait_until(page: Page, test: str, arg: object = None) -> None:
    """Wait for `test(arg)`; unlike `wait_for_function`, it works under the content policy."""
    page.evaluate(f"(arg) => ({WAIT})([{test}, arg])", arg)


def point_on(page: Page, code: str) -> tuple[float, float]:
    """Where to press the country on the map."""
    x, y = page.evaluate(ON_COUNTRY, code)
    return x, y


def press_country(page: Page, code: str) -> None:
    """Press a country's outline with the mouse."""
    page.mouse.click(*point_on(page, code))


def cards(page: Page) -> Locator:
    """Give the events in the list."""
    return page.locator("#event-list > li")


def set_view(page: Page, changes: dict[str, Any]) -> None:
    """Change the view as if a person had."""
    page.evaluate("(changes) => window.diplomatlas.page.store.set(changes)", changes)


def titled(page: Page, name: str) -> None:
    """Wait until the details are about `name`."""
    expect(page.locator("#details-head h2")).to_have_text(name)

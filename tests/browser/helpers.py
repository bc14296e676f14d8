"""What several browser tests do with the page."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any, NamedTuple

from playwright.sync_api import expect

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import Locator, Page

    OpenAtlas = Callable[..., Page]

PHONE = {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True}
TABLET = {"viewport": {"width": 1024, "height": 768}}
EPOCH = date(1970, 1, 1)

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


def day(text: str) -> int:
    """Return the number of a day since 1970-01-01, as the page counts."""
    return (date.fromisoformat(text) - EPOCH).days


def window(page: Page) -> tuple[int, int]:
    """First and last day of the window."""
    now = view(page)
    return now["from"], now["to"]


def until(page: Page, first: int | None = None, last: int | None = None) -> None:
    """Wait until the window begins and ends on the given days."""
    wait_until(
        page,
        """([from, to]) => { const v = window.diplomatlas.page.store.get();
             return (from === null || v.from === from) && (to === null || v.to === to); }""",
        arg=[first, last],
    )


class Place(NamedTuple):
    """Where the window stands on the screen."""

    left: float
    right: float
    y: float
    per_day: float


def place(page: Page) -> Place:
    """Read the window's place from its handles, which stand on its edges."""
    from_box = page.locator("#handle-from").bounding_box()
    to_box = page.locator("#handle-to").bounding_box()
    assert from_box is not None
    assert to_box is not None
    left = from_box["x"] + from_box["width"] / 2
    right = to_box["x"] + to_box["width"] / 2
    first, last = window(page)
    middle = from_box["y"] + from_box["height"] / 2
    return Place(left, right, middle, (right - left) / (last + 1 - first))


def drag(page: Page, x: float, y: float, by: float) -> None:
    """Press, move in small steps, release."""
    page.mouse.move(x, y)
    page.mouse.down()
    page.mouse.move(x + by, y, steps=8)
    page.mouse.up()


def settled(page: Page) -> None:
    """Wait for the frame in which the last change is drawn."""
    page.evaluate("() => new Promise((r) => requestAnimationFrame(() => requestAnimationFrame(r)))")

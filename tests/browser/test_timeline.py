"""The brush of the timeline in a real browser: drag, type, zoom, read."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from tests.browser.helpers import day, drag, place, settled, until, wait_until, window

if TYPE_CHECKING:
    from tests.browser.helpers import OpenAtlas

pytestmark = pytest.mark.browser

YEAR = "from=2025-01-01&to=2025-12-31"
SNAP = 7  # pixels within which a drag may fall on an event or a month
READABLE = [
    ("from", "2025-04-23", "2025-04-23", "2025-12-31"),
    ("from", "23 Apr 2025", "2025-04-23", "2025-12-31"),
    ("from", "April 2025", "2025-04-01", "2025-12-31"),
    ("to", "April 2025", "2025-01-01", "2025-04-30"),
    ("to", "2026", "2025-01-01", "2026-12-31"),
    ("from", "2026", "2026-01-01", "2026-12-31"),
    ("to", "2024", "2024-01-02", "2024-12-31"),
]


def test_drag_body_moves_window_and_keeps_its_length(open_atlas: OpenAtlas) -> None:
    """A drag of the body carries the whole window by as many days as the pointer went."""
    page = open_atlas(YEAR)
    at = place(page)
    first, last = window(page)
    drag(page, (at.left + at.right) / 2, at.y - 20, -120)
    moved, end = window(page)
    assert end - moved == last - first
    assert moved - first == pytest.approx(-120 / at.per_day, abs=SNAP / at.per_day + 1)


def test_drag_with_alt_does_not_snap(open_atlas: OpenAtlas) -> None:
    """Alt frees a drag from events and months."""
    page = open_atlas(YEAR)
    at = place(page)
    first, _ = window(page)
    page.keyboard.down("Alt")
    drag(page, (at.left + at.right) / 2, at.y - 20, -97)
    page.keyboard.up("Alt")
    assert window(page)[0] - first == pytest.approx(-97 / at.per_day, abs=1)


@pytest.mark.parametrize("edge", ["from", "to"])
def test_drag_edge_moves_only_that_edge(open_atlas: OpenAtlas, edge: str) -> None:
    """Each handle changes its own end and leaves the other."""
    page = open_atlas(YEAR)
    at = place(page)
    before = window(page)
    inward = 60 if edge == "from" else -60
    drag(page, at.left if edge == "from" else at.right, at.y, inward)
    after = window(page)
    moved, fixed = (0, 1) if edge == "from" else (1, 0)
    assert after[fixed] == before[fixed]
    shift = after[moved] - before[moved]
    assert shift == pytest.approx(inward / at.per_day, abs=SNAP / at.per_day + 1)


def test_edge_snaps_to_start_of_month(open_atlas: OpenAtlas) -> None:
    """An edge dropped within six pixels of a month's start falls on it."""
    page = open_atlas("from=2025-03-01&to=2025-04-30")
    at = place(page)
    goal = day("2025-05-16")  # free of a month's edge, then back near the start of May
    page.mouse.move(at.right, at.y)
    page.mouse.down()
    page.mouse.move(at.right + (goal - day("2025-05-01")) * at.per_day, at.y, steps=4)
    page.mouse.move(at.right + 3, at.y, steps=4)
    page.mouse.up()
    assert window(page) == (day("2025-03-01"), day("2025-04-30"))


def test_edges_cannot_cross(open_atlas: OpenAtlas) -> None:
    """Dragging one edge past the other leaves a window of one day."""
    page = open_atlas(YEAR)
    at = place(page)
    drag(page, at.left, at.y, at.right - at.left + 80)
    first, last = window(page)
    assert first == last == day("2025-12-31")


def test_click_beside_window_centres_it(open_atlas: OpenAtlas) -> None:
    """A click outside the window centres it on that day, its length kept."""
    page = open_atlas("from=2025-06-01&to=2025-08-30")
    at = place(page)
    page.mouse.click(at.left - 150, at.y)
    first, last = window(page)
    assert last - first == 90
    clicked = day("2025-06-01") - 150 / at.per_day
    assert (first + last) / 2 == pytest.approx(clicked, abs=1.5)


def test_drag_beside_window_draws_a_new_one(open_atlas: OpenAtlas) -> None:
    """A drag over empty space makes a window from there to where it ends."""
    page = open_atlas("from=2025-06-01&to=2025-06-30")
    at = place(page)
    drag(page, at.left - 200, at.y, 120)
    first, last = window(page)
    begun = day("2025-06-01") - 200 / at.per_day
    assert first == pytest.approx(begun, abs=SNAP / at.per_day + 1)
    assert last - first + 1 == pytest.approx(120 / at.per_day, abs=2 * SNAP / at.per_day + 1)


def test_handles_are_sliders_with_dates(open_atlas: OpenAtlas) -> None:
    """A handle says its date, and moves by days and months with the keyboard."""
    page = open_atlas(YEAR)
    handle = page.locator("#handle-from")
    expect(handle).to_have_attribute("type", "range")
    expect(handle).to_have_attribute("aria-valuetext", "1 January 2025")
    handle.focus()
    page.keyboard.press("ArrowRight")
    until(page, day("2025-01-02"), day("2025-12-31"))
    expect(handle).to_have_attribute("aria-valuetext", "2 January 2025")
    expect(handle).to_have_value(str(day("2025-01-02")))
    page.keyboard.press("PageUp")
    until(page, day("2025-02-02"))
    page.keyboard.press("PageDown")
    page.keyboard.press("ArrowLeft")
    until(page, day("2025-01-01"))
    page.keyboard.press("End")
    until(page, day("2025-12-31"), day("2025-12-31"))


def test_brush_moves_with_the_keyboard(open_atlas: OpenAtlas) -> None:
    """Arrow keys on the body move both ends by a day, the page keys by a month."""
    page = open_atlas("from=2025-03-01&to=2025-03-31")
    page.locator("#brush").focus()
    page.keyboard.press("ArrowLeft")
    until(page, day("2025-02-28"), day("2025-03-30"))
    page.keyboard.press("PageUp")
    until(page, day("2025-03-28"), day("2025-04-27"))


def test_date_boxes_read_dates_as_people_write_them(open_atlas: OpenAtlas) -> None:
    """A day, a month or a year; typed beyond the other end, it takes the window along."""
    page = open_atlas(YEAR)
    year = [day("2025-01-01"), day("2025-12-31")]
    for box, typed, first, last in READABLE:
        page.evaluate("([from, to]) => window.diplomatlas.page.store.set({ from, to })", year)
        settled(page)
        page.locator(f"#window-{box}").fill(typed)
        page.keyboard.press("Enter")
        until(page, day(first), day(last))
        page.locator(f"#window-{box}").blur()


def test_date_box_refuses_nonsense_and_restores(open_atlas: OpenAtlas) -> None:
    """What is no date gives a message, leaves the window, and the box says the old date again."""
    page = open_atlas(YEAR)
    box = page.locator("#window-from")
    for typed, said in [
        ("yesterday-ish", "“yesterday-ish” is not a date"),
        ("31 Feb 2025", "“31 Feb 2025” is not a date"),
        ("<b>2025</b>", "“<b>2025</b>” is not a date"),
        ("", "The date was empty"),
    ]:
        box.fill(typed)
        page.keyboard.press("Enter")
        expect(box).to_have_value("1 Jan 2025")
        expect(page.locator("#notices")).to_contain_text(said)
        box.blur()
    assert window(page) == (day("2025-01-01"), day("2025-12-31"))


def test_presets(open_atlas: OpenAtlas) -> None:
    """A month and a year are calendar ones that hold the last event in sight; All holds all."""
    page = open_atlas("from=2023-03-10&to=2023-05-20")
    presets = page.locator("#presets")
    presets.get_by_text("1 month").click()
    wait_until(
        page,
        """() => { const v = window.diplomatlas.page.store.get();
             const at = (d) => new Date(d * 864e5).getUTCDate();
             return at(v.from) === 1 && at(v.to + 1) === 1 && v.to - v.from < 31; }""",
    )
    expect(presets.get_by_text("1 month")).to_have_attribute("aria-pressed", "true")
    presets.get_by_text("1 year").click()
    until(page, day("2023-01-01"), day("2023-12-31"))
    presets.get_by_text("All").click()
    expect(presets.get_by_text("All")).to_have_attribute("aria-pressed", "true")
    dated, total = page.evaluate(
        "() => [window.diplomatlas.page.selection().dated, window.diplomatlas.page.total]"
    )
    assert total == dated


def test_count_is_told_in_words(open_atlas: OpenAtlas) -> None:
    """The count names the window and how many events are dated at all."""
    page = open_atlas("from=2023-04-01&to=2023-04-30")
    total, dated = page.evaluate(
        "() => [window.diplomatlas.page.total, window.diplomatlas.page.selection().dated]"
    )
    expect(page.locator("#timeline-count")).to_have_text(
        f"{total} events in April 2023, of {dated} dated"
    )


def test_year_unknown_switch(open_atlas: OpenAtlas) -> None:
    """The switch is there when events without a year are, and sets the view."""
    page = open_atlas(YEAR)
    count = page.evaluate("() => window.diplomatlas.page.selection().unknownYears().length")
    switch = page.locator("#year-unknown")
    if not count:
        expect(switch).to_be_hidden()
        return
    expect(switch).to_have_text(f"Year unknown {count}")
    switch.click()
    wait_until(page, "() => window.diplomatlas.page.store.get().unknown")
    expect(switch).to_have_attribute("aria-pressed", "true")


def test_wheel_zooms_about_the_pointer(open_atlas: OpenAtlas) -> None:
    """The wheel shows less time around the pointer and leaves the window alone."""
    page = open_atlas(YEAR)
    at = place(page)
    middle = (at.left + at.right) / 2
    page.mouse.move(middle, at.y)
    page.mouse.wheel(0, -200)
    wait_until(
        page,
        """(width) => document.getElementById("handle-to").getBoundingClientRect().x
             - document.getElementById("handle-from").getBoundingClientRect().x > width""",
        arg=(at.right - at.left) * 1.1,
    )
    zoomed = place(page)
    assert (zoomed.left + zoomed.right) / 2 == pytest.approx(middle, abs=3)
    assert window(page) == (day("2025-01-01"), day("2025-12-31"))


def test_axis_drag_pans(open_atlas: OpenAtlas) -> None:
    """A drag on the axis moves the sight, not the window."""
    page = open_atlas("from=2024-06-01&to=2024-06-30")
    at = place(page)
    box = page.locator("#timeline-plot").bounding_box()
    assert box is not None
    drag(page, at.left, box["y"] + box["height"] - 6, 80)
    settled(page)
    assert place(page).left == pytest.approx(at.left + 80, abs=3)
    assert window(page) == (day("2024-06-01"), day("2024-06-30"))


def test_window_typed_out_of_sight_is_brought_into_it(open_atlas: OpenAtlas) -> None:
    """A window that leaves the visible range takes the range along."""
    page = open_atlas("from=2025-06-01&to=2025-06-30")
    page.locator("#window-from").fill("2 Feb 2010")
    page.keyboard.press("Enter")
    until(page, day("2010-02-02"))
    wait_until(
        page,
        """() => ["from", "to"].every((edge) => {
             const x = document.getElementById(`handle-${edge}`).getBoundingClientRect().x;
             return x > 0 && x < innerWidth - 30; })""",
    )


def test_scrubbing_does_not_repaint_the_plot(open_atlas: OpenAtlas) -> None:
    """A scrub step in sight moves the brush only; no canvas of the plot is drawn again."""
    page = open_atlas(YEAR)
    settled(page)
    page.evaluate(
        """() => { window.painted = 0;
          const clear = CanvasRenderingContext2D.prototype.clearRect;
          CanvasRenderingContext2D.prototype.clearRect = function (...box) {
            if (this.canvas.closest("#timeline-plot")) window.painted++;
            return clear.apply(this, box); }; }"""
    )
    at = place(page)
    drag(page, (at.left + at.right) / 2, at.y - 20, -100)
    settled(page)
    assert window(page)[0] != day("2025-01-01")
    assert page.evaluate("() => window.painted") == 0


def test_pointer_reads_a_bin(open_atlas: OpenAtlas) -> None:
    """Resting on a stack of blocks tells the month and how many events it holds."""
    page = open_atlas("from=2023-04-01&to=2023-04-30")
    at = place(page)
    count = page.evaluate("() => window.diplomatlas.page.total")
    for name in ("-", "-", "-"):
        page.locator("#brush").focus()
        page.keyboard.press(name)
    wait_until(
        page,
        """(width) => document.getElementById("handle-to").getBoundingClientRect().x
             - document.getElementById("handle-from").getBoundingClientRect().x < width""",
        arg=(at.right - at.left) / 3,
    )
    settled(page)
    at = place(page)
    page.mouse.move((at.left + at.right) / 2, at.y + 20)
    card = page.locator("#timeline .readout")
    expect(card).to_be_visible()
    expect(card).to_contain_text("2023")
    assert count > 0


def test_phone_keeps_the_rest_under_more(open_atlas: OpenAtlas) -> None:
    """On a phone the row shows transport and dates; mode, speed and zoom open on demand."""
    page = open_atlas(YEAR)
    page.set_viewport_size({"width": 390, "height": 844})
    for name in ("play", "step-back", "step-forward", "window-from", "window-to"):
        expect(page.locator(f"#{name}")).to_be_in_viewport(ratio=1)
    more = page.locator("#timeline-more")
    expect(page.locator("#mode")).to_be_hidden()
    more.click()
    expect(more).to_have_attribute("aria-expanded", "true")
    page.locator("#mode").get_by_role("radio", name="Cumulative").check()
    wait_until(page, "() => window.diplomatlas.page.store.get().mode === 'cumulative'")
    page.keyboard.press("Escape")
    expect(page.locator("#mode")).to_be_hidden()
    expect(more).to_be_focused()

"""The timeline row in a real browser: scrub, type, play, step, zoom."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, NamedTuple

import pytest
from playwright.sync_api import expect

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import Page

    OpenAtlas = Callable[[str], Page]

pytestmark = pytest.mark.browser

EPOCH = dt.date(1970, 1, 1)
YEAR = "from=2025-01-01&to=2025-12-31"
SNAP = 7  # pixels within which a drag may fall on an event or a month


def day(text: str) -> int:
    """Return the number of a day since 1970-01-01, as the page counts."""
    return (dt.date.fromisoformat(text) - EPOCH).days


def window(page: Page) -> tuple[int, int]:
    """First and last day of the window."""
    first, last = page.evaluate(
        "() => { const v = window.diplomatlas.page.store.get(); return [v.from, v.to]; }"
    )
    return first, last


def wait_until(page: Page, test: str, arg: object = None) -> None:
    """Wait for `test(arg)`; unlike `wait_for_function`, it works under the content policy."""
    page.evaluate(
        f"""async (arg) => {{ const test = {test}; const end = performance.now() + 8000;
          while (!test(arg)) {{
            if (performance.now() > end) throw new Error(`not in time: ${{test}}`);
            await new Promise(requestAnimationFrame); }} }}""",
        arg,
    )


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


READABLE = [
    ("from", "2025-04-23", "2025-04-23", "2025-12-31"),
    ("from", "23 Apr 2025", "2025-04-23", "2025-12-31"),
    ("from", "April 2025", "2025-04-01", "2025-12-31"),
    ("to", "April 2025", "2025-01-01", "2025-04-30"),
    ("to", "2026", "2025-01-01", "2026-12-31"),
    ("from", "2026", "2026-01-01", "2026-12-31"),
    ("to", "2024", "2024-01-02", "2024-12-31"),
]


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


def test_play_moves_whole_days_and_stops_at_the_end(open_atlas: OpenAtlas) -> None:
    """Play keeps the window's length and ends on the last event's last day."""
    page = open_atlas("from=2025-01-01&to=2025-06-30")
    page.locator("#speed").select_option("year")
    play = page.locator("#play")
    play.click()
    expect(play).to_have_attribute("aria-pressed", "true")
    wait_until(page, "(to) => window.diplomatlas.page.store.get().to > to", arg=day("2025-06-30"))
    expect(play).to_have_attribute("aria-pressed", "false", timeout=15_000)
    first, last = window(page)
    assert last - first == 180
    assert last == page.evaluate("() => Math.max(...window.diplomatlas.page.atlas.columns.latest)")


def test_play_at_the_end_begins_anew(open_atlas: OpenAtlas) -> None:
    """Pressed at the end, play starts with the first event coming in at the window's end."""
    page = open_atlas("from=2020-01-01&to=2040-12-31")
    page.locator("#play").click()
    begun = page.evaluate("() => window.diplomatlas.page.atlas.first")
    wait_until(
        page,
        "(day) => { const v = window.diplomatlas.page.store.get(); return v.to < day; }",
        arg=begun + 400,
    )
    page.locator("#play").click()
    expect(page.locator("#play")).to_have_attribute("aria-label", "Play")
    first, last = window(page)
    assert last - first == day("2040-12-31") - day("2020-01-01")


def test_play_from_today_begins_anew(open_atlas: OpenAtlas) -> None:
    """Pressed where only planned events are left, play tells what happened; a pause there holds."""
    page = open_atlas("from=2025-01-01&to=2025-04-30")
    page.evaluate("(today) => { window.diplomatlas.page.atlas.today = today; }", day("2025-04-30"))
    play = page.locator("#play")
    play.click()
    wait_until(page, "(to) => window.diplomatlas.page.store.get().to < to", arg=day("2025-03-31"))
    play.click()
    paused = window(page)[1]
    page.evaluate("(today) => { window.diplomatlas.page.atlas.today = today; }", paused - 1)
    play.click()
    wait_until(page, "(to) => window.diplomatlas.page.store.get().to > to", arg=paused)


def test_space_plays_and_a_drag_pauses(open_atlas: OpenAtlas) -> None:
    """Space toggles playing; taking hold of the window ends it."""
    page = open_atlas("from=2023-01-01&to=2023-06-30")
    page.keyboard.press("Space")
    expect(page.locator("#play")).to_have_attribute("aria-pressed", "true")
    at = place(page)
    drag(page, (at.left + at.right) / 2, at.y - 20, -30)
    expect(page.locator("#play")).to_have_attribute("aria-pressed", "false")


def test_steps_follow_the_events(open_atlas: OpenAtlas) -> None:
    """Each step brings in the nearest event outside the window, length kept, keys included."""
    page = open_atlas("from=2023-01-01&to=2023-01-10")
    following = """() => { const { atlas, selection, store } = window.diplomatlas.page;
      const i = selection().nearest(store.get().to, 1); return atlas.columns.earliest[i]; }"""
    expected = page.evaluate(following)
    page.locator("#step-forward").click()
    until(page, expected - 9, expected)
    expected = page.evaluate(following)
    page.keyboard.press("]")
    until(page, expected - 9, expected)
    page.keyboard.press("Shift+ArrowRight")
    first, _ = window(page)
    preceding = page.evaluate(
        """() => { const { atlas, selection, store } = window.diplomatlas.page;
          const i = selection().nearest(store.get().from, -1); return atlas.columns.latest[i]; }"""
    )
    page.locator("#step-back").click()
    until(page, preceding, preceding + 9)
    assert preceding < first
    assert page.evaluate("() => window.diplomatlas.page.total") > 0


def test_step_beyond_the_last_event_stays(open_atlas: OpenAtlas) -> None:
    """Where no event follows, the button says so and the window stays."""
    page = open_atlas("from=2090-01-01&to=2090-12-31")
    forward = page.locator("#step-forward")
    expect(forward).to_have_attribute("aria-disabled", "true")
    forward.click(force=True)
    settled(page)
    assert window(page) == (day("2090-01-01"), day("2090-12-31"))
    page.keyboard.press("[")
    last = page.evaluate("() => Math.max(...window.diplomatlas.page.atlas.columns.latest)")
    until(page, last)


def test_modes(open_atlas: OpenAtlas) -> None:
    """The modes are radio buttons; cumulative has no beginning."""
    page = open_atlas(YEAR)
    mode = page.locator("#mode")
    expect(mode.get_by_role("radio", name="Window")).to_be_checked()
    mode.get_by_role("radio", name="Cumulative").check()
    wait_until(page, "() => window.diplomatlas.page.store.get().mode === 'cumulative'")
    expect(page.locator("#timeline-count")).to_contain_text("until 31 December 2025")
    expect(page.locator("#window-from")).to_be_hidden()
    mode.get_by_role("radio", name="Trail").check()
    wait_until(page, "() => window.diplomatlas.page.store.get().mode === 'trail'")
    expect(page.locator("#window-from")).to_be_visible()


def test_cumulative_steps_move_the_end(open_atlas: OpenAtlas) -> None:
    """In cumulative mode a step back ends the window on the event before its end."""
    page = open_atlas("mode=cumulative&from=2025-01-01&to=2025-06-30")
    expected = page.evaluate(
        """() => { const { atlas, selection, store } = window.diplomatlas.page;
          const i = selection().nearest(store.get().to, -1); return atlas.columns.latest[i]; }"""
    )
    page.locator("#step-back").click()
    until(page, last=expected)


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


def test_reduced_motion_plays_event_by_event(open_atlas: OpenAtlas) -> None:
    """With reduced motion the window jumps from event to event, no days between."""
    page = open_atlas("from=2023-01-01&to=2023-01-31")
    page.emulate_media(reduced_motion="reduce")
    page.evaluate(
        """() => { window.ends = [];
          window.diplomatlas.page.store.subscribe((v) => window.ends.push(v.to)); }"""
    )
    page.locator("#play").click()
    wait_until(page, "() => new Set(window.ends).size >= 2")
    page.locator("#play").click()
    strays = page.evaluate(
        """() => { const days = new Set(window.diplomatlas.page.atlas.columns.earliest);
             return window.ends.filter((d) => !days.has(d)); }"""
    )
    assert set(strays) <= {day("2023-01-31")}


def test_event_by_event_stops_at_each_event(open_atlas: OpenAtlas) -> None:
    """Event by event, play travels to the next event and stays there a moment."""
    page = open_atlas("from=2023-01-01&to=2023-01-31")
    goal = page.evaluate(
        """() => { const { atlas, selection, store } = window.diplomatlas.page;
          return atlas.columns.earliest[selection().nearest(store.get().to, 1)]; }"""
    )
    page.locator("#speed").select_option("event")
    page.locator("#play").click()
    until(page, last=goal)
    page.locator("#play").click()
    assert window(page) == (goal - 30, goal)


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

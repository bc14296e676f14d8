"""Playing and stepping through the events in a real browser."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from tests.browser.helpers import day, drag, place, settled, until, wait_until, window

if TYPE_CHECKING:
    from tests.browser.helpers import OpenAtlas

pytestmark = pytest.mark.browser

YEAR = "from=2025-01-01&to=2025-12-31"


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

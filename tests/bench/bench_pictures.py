"""Pictures: a PNG of 1080p, vector formats, decks of native slides and a film of 1080p.

Each row is a process of its own, so that its first run is cold but for the atlas, and its peak
memory is its own; to that of a film comes the encoder's. The reference is a Chromium screenshot of
the live page at the same size, launch included, because that is what a picture of the page would
cost.
"""

from __future__ import annotations

import io
import multiprocessing
import resource
import statistics
import time
from datetime import date
from typing import TYPE_CHECKING

from playwright.sync_api import sync_playwright

from geo._files import seeds
from tests.serving import serving
from tests.synthetic_atlas import synthetic
from timeline.atlas import load
from timeline.exports.export import export
from timeline.query import select
from timeline.server import create_app
from timeline.view import View

if TYPE_CHECKING:
    from typing import Any

    from timeline.atlas import Atlas

TODAY = date(2026, 3, 1)
REPEATS = 5
FORK = multiprocessing.get_context("fork")
VIEW = "actors=AZE,CHN&from=2025-01-01&to=2025-12-31"


def main() -> None:
    """Time everything once cold and then warm, and print a table."""
    starter, crowd = load(seeds()), synthetic(400)
    view, whole = View.from_query(VIEW)[0], View()
    print(f"{'what':44} {'cold s':>7} {'warm s':>7} {'KiB':>7} {'peak MiB':>9}")
    _row("PNG 1920x1080, Azerbaijan-China 2025", starter, view, format="png")
    _row("PNG 1920x1080, whole starter atlas", starter, whole, format="png")
    _row("PNG 1920x1080, 400 events", crowd, whole, format="png")
    _row("PNG 3840x2160, Azerbaijan-China 2025", starter, view, format="png", size="3840x2160")
    _row("SVG, Azerbaijan-China 2025", starter, view, format="svg")
    _row("PDF, Azerbaijan-China 2025", starter, view, format="pdf")
    _row("PPTX, one slide", starter, view, format="pptx")
    thirty = _window_of(starter, 28)
    _row("PPTX, deck of 30 map slides and sources", starter, thirty, format="pptx", deck="events")
    _row("MP4 1920x1080, 10 seconds", starter, view, format="mp4", repeats=1)
    _row("MP4 1920x1080, 10 seconds, whole atlas", starter, whole, format="mp4", repeats=1)
    print(f"{'reference: Chromium screenshot of the page':44} {_screenshot(starter):7.2f}")


def _window_of(atlas: Atlas, least: int) -> View:
    """Give a window of the last `least` + 1 events, which makes as many slides and an overview."""
    dated = [e for e in atlas.events if e.date.earliest]
    for event in reversed(dated):
        view = View(first=event.date.earliest)
        if len(select(atlas, view)) > least:
            return view
    return View()


def _row(what: str, atlas: Atlas, view: View, repeats: int = REPEATS, **choices: Any) -> None:  # noqa: ANN401
    """Time in a process of its own."""
    row = FORK.Process(target=_timed, args=(what, atlas, view, repeats, choices))
    row.start()
    row.join()
    if row.exitcode:
        message = f"{what}: failed"
        raise RuntimeError(message)


def _timed(what: str, atlas: Atlas, view: View, repeats: int, choices: dict[str, Any]) -> None:
    times = []
    for _ in range(1 + repeats):
        out = io.BytesIO()
        begun = time.perf_counter()
        export(atlas, view, out, today=TODAY, **choices)
        times.append(time.perf_counter() - begun)
    own, encoder = (
        resource.getrusage(who).ru_maxrss / 1024
        for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
    )
    peak = own + encoder
    size, warm = len(out.getvalue()) / 1024, statistics.median(times[1:])
    print(f"{what:44} {times[0]:7.2f} {warm:7.2f} {size:7.0f} {peak:9.0f}", flush=True)


def _screenshot(atlas: Atlas) -> float:
    """Seconds from the launch of Chromium to a picture of the page; the median of three."""
    times = []
    with serving(create_app(atlas)) as address, sync_playwright() as playwright:
        for _ in range(3):
            begun = time.perf_counter()
            browser = playwright.chromium.launch(
                executable_path="/usr/bin/chromium", args=["--no-sandbox", "--disable-gpu"]
            )
            page = browser.new_page(viewport={"width": 1920, "height": 1080})
            page.goto(f"{address}?{VIEW}")
            page.wait_for_selector("html[data-ready='1']")
            page.screenshot()
            browser.close()
            times.append(time.perf_counter() - begun)
    return statistics.median(times)


if __name__ == "__main__":
    main()

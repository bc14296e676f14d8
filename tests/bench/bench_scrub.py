"""Scrub latency and play in a real Chromium, beside folium's TimestampedGeoJson in the same run.

A scrub is from setting the window to the painted frame, one wait for the frame included. For the
peer it is from setting its time to the painted frame, with its scripts served from this machine.
"""

from __future__ import annotations

import json
import shutil
import statistics
import subprocess
import tempfile
import threading
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import TYPE_CHECKING

import folium
import numpy as np
from folium.plugins import TimestampedGeoJson
from playwright.sync_api import ViewportSize, sync_playwright

from geo.countries import outlines_path
from tests.bench.synthetic import SEEDS, SyntheticPayload
from tests.serving import serving
from timeline.atlas import load
from timeline.server import create_app, page_app

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser, Page

SIZES = (1_000, 10_000, 100_000, 1_000_000)
PEER_SIZES = (1_000, 10_000, 100_000)
STEPS = 120
PLAY_SECONDS = 6
LOADS = 7
VIEW: ViewportSize = {"width": 1440, "height": 900}
ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]
# What folium's TimestampedGeoJson loads from the net, as npm packages.
PEER_PACKAGES = (
    "leaflet@1.9.3",
    "jquery@3.7.1",
    "iso8601-js-period@0.2.1",
    "leaflet-timedimension@1.1.1",
    "moment@2.30.1",
)
PEER_JS = (
    ("leaflet", "leaflet/dist/leaflet.js"),
    ("jquery", "jquery/dist/jquery.min.js"),
    ("iso8601", "iso8601-js-period/iso8601.js"),
    ("timedimension", "leaflet-timedimension/dist/leaflet.timedimension.min.js"),
    ("moment", "moment/min/moment.min.js"),
)
PEER_CSS = (
    ("leaflet_css", "leaflet/dist/leaflet.css"),
    ("timedimension_css", "leaflet-timedimension/dist/leaflet.timedimension.control.css"),
)

# The same clock for both: set, wait for the frame, wait until the frame's work is done.
PAINTED = """
  const painted = async () => {
    await new Promise(requestAnimationFrame);
    const channel = new MessageChannel();
    const after = new Promise((done) => { channel.port1.onmessage = done; });
    channel.port2.postMessage(0);
    await after;
  };
"""

OURS = """async (steps) => {
  const { page } = window.diplomatlas;
  const first = page.atlas.first, span = page.atlas.last - first, length = 90;
  PAINTED
  const scrub = [];
  performance.clearMeasures();
  for (let k = 0; k < steps; k++) {
    const from = first + Math.round((span - length) * k / steps);
    const start = performance.now();
    page.store.set({ from, to: from + length }, start);
    await painted();
    scrub.push(performance.now() - start);
  }
  const read = (name) => performance.getEntriesByName(name).map((m) => m.duration);
  return { scrub, own: read('scrub'), script: read('scrub-script') };
}""".replace("PAINTED", PAINTED)

PLAY = """async (seconds) => {
  const { page } = window.diplomatlas;
  const { first } = page.atlas;
  page.store.set({ from: first, to: first + 90, mode: 'window' });
  await new Promise(r => setTimeout(r, 400));
  performance.clearMeasures();
  document.getElementById('play').click();
  const stamps = [];
  await new Promise((done) => {
    const tick = (t) => {
      stamps.push(t);
      if (t - stamps[0] < seconds * 1000) requestAnimationFrame(tick); else done();
    };
    requestAnimationFrame(tick);
  });
  document.getElementById('play').click();
  return { frames: stamps.length - 1, ms: stamps[stamps.length - 1] - stamps[0],
           scrubs: performance.getEntriesByName('scrub').length };
}"""

PEER_READY = "Object.keys(window).some((k) => /^map_/.test(k) && window[k].timeDimension)"

PEER = """async (steps) => {
  const map = window[Object.keys(window).find((k) => k.startsWith('map_'))];
  const times = map.timeDimension.getAvailableTimes();
  PAINTED
  const out = [];
  for (let k = 0; k < steps; k++) {
    const start = performance.now();
    map.timeDimension.setCurrentTime(times[k % times.length]);
    await painted();
    out.push(performance.now() - start);
  }
  return out;
}""".replace("PAINTED", PAINTED)


@contextmanager
def folder_served(folder: Path) -> Iterator[str]:
    """Serve a folder of files."""

    class Quiet(SimpleHTTPRequestHandler):
        def log_message(self, *_: object) -> None:
            """Say nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()


def peer_scripts(folder: Path) -> bool:
    """Put the peer's scripts into `folder`; False when npm can't get them."""
    if not shutil.which("npm"):
        return False
    command = ["npm", "install", "--silent", "--no-audit", "--prefix", str(folder), *PEER_PACKAGES]
    return subprocess.run(command, check=False, capture_output=True).returncode == 0


def peer_page(folder: Path, size: int) -> str:
    """Write folium's page of `size` dated points over ten years of months; give its name."""
    random = np.random.default_rng(1)
    months = [f"{2016 + k // 12}-{k % 12 + 1:02d}-01" for k in range(120)]
    features = [
        {
            "type": "Feature",
            "geometry": {"type": "Point", "coordinates": [round(float(x), 3), round(float(y), 3)]},
            "properties": {"times": [months[k]], "icon": "circle", "iconstyle": {"radius": 4}},
        }
        for x, y, k in zip(
            random.uniform(-120, 150, size),
            random.uniform(-40, 65, size),
            random.integers(0, 120, size),
            strict=True,
        )
    ]
    m = folium.Map(location=[41, 52], zoom_start=4, tiles=None)
    m.default_js = [(name, f"node_modules/{path}") for name, path in PEER_JS[:2]]
    m.default_css = [(name, f"node_modules/{path}") for name, path in PEER_CSS[:1]]
    # the same outlines as under our events: a map of points alone says where nothing is
    folium.GeoJson(json.loads(outlines_path("50m").read_text(encoding="utf-8"))).add_to(m)
    layer = TimestampedGeoJson(  # type: ignore[no-untyped-call]
        {"type": "FeatureCollection", "features": features},
        period="P1M",
        duration="P3M",
        auto_play=False,
        add_last_point=False,
    )
    layer.default_js = [(name, f"node_modules/{path}") for name, path in PEER_JS[1:]]
    layer.default_css = [(name, f"node_modules/{path}") for name, path in PEER_CSS[1:]]
    layer.add_to(m)
    name = f"peer-{size}.html"
    m.save(folder / name)
    return name


def line(name: str, size: int, row: dict[str, float]) -> str:
    """One row of the table; what was not measured is left out."""
    columns = ("median", "p95", "script", "script95")
    return f"{name:34}{size:>10,}" + "".join(f"{row[c]:>9.2f}" for c in columns if c in row)


def p95(values: list[float]) -> float:
    """95th percentile."""
    return float(np.percentile(values, 95))


def measure(page: Page, size: int) -> dict[str, float]:
    """Scrub and, at the largest size, play on our page."""
    result = page.evaluate(OURS, STEPS)
    row = {
        "median": statistics.median(result["scrub"]),
        "p95": p95(result["scrub"]),
        "script": statistics.median(result["script"]),
        "script95": p95(result["script"]),
    }
    if size == SIZES[-1]:
        play = page.evaluate(PLAY, PLAY_SECONDS)
        row["fps"] = 1000 * play["frames"] / play["ms"]
        row["scrubs"] = 1000 * play["scrubs"] / play["ms"]
    return row


def first_paint(browser: Browser) -> list[float]:
    """Milliseconds from the request to the first frame with data, the server warm, caches cold."""
    times = []
    with serving(create_app(load(SEEDS))) as address:
        for _ in range(1 + LOADS):
            context = browser.new_context(viewport=VIEW)
            page = context.new_page()
            page.goto(address)
            page.wait_for_selector("html[data-ready='1']", state="attached", timeout=60_000)
            times.append(page.evaluate("performance.getEntriesByName('data-painted')[0].startTime"))
            context.close()
    return times[1:]


def main() -> None:
    """Print one table; ours at 1M beside theirs at 10k."""
    print("Scrub: window set to painted frame, ms (Chromium headless, no GPU)")
    print(f"{'':34}{'events':>10}{'median':>9}{'p95':>9}{'script':>9}{'p95':>9}")
    rows: dict[str, dict[str, float]] = {}
    with sync_playwright() as playwright, tempfile.TemporaryDirectory() as scratch:
        path = shutil.which("chromium") or shutil.which("google-chrome")
        browser = playwright.chromium.launch(executable_path=path, args=ARGUMENTS)
        paints = first_paint(browser)
        for size in SIZES:
            with serving(page_app(SyntheticPayload(size))) as url:
                page = browser.new_page(viewport=VIEW)
                page.goto(url)
                page.wait_for_selector("html[data-ready='1']", state="attached", timeout=60_000)
                row = rows[f"ours {size}"] = measure(page, size)
                page.close()
            print(
                f"{'Diplomatlas':34}{size:>10,}{row['median']:>9.1f}{row['p95']:>9.1f}{row['script']:>9.2f}{row['script95']:>9.2f}"
            )
        folder = Path(scratch)
        if peer_scripts(folder):
            with folder_served(folder) as url:
                for size in PEER_SIZES:
                    page = browser.new_page(viewport=VIEW)
                    page.goto(url + peer_page(folder, size))
                    page.wait_for_function(PEER_READY)
                    times = page.evaluate(PEER, STEPS)
                    page.close()
                    row = rows[f"peer {size}"] = {
                        "median": statistics.median(times),
                        "p95": p95(times),
                    }
                    print(line("folium TimestampedGeoJson", size, row))
            ours, theirs = rows["ours 1000000"]["median"], rows["peer 10000"]["median"]
            print(f"ours at 1M / theirs at 10k: {ours / theirs:.2f}")
        else:
            print("folium's peer was left out: npm could not get its scripts")
        browser.close()
    print(f"first paint with data: median {statistics.median(paints):.0f} ms of {LOADS} cold loads")
    last = rows[f"ours {SIZES[-1]}"]
    print(f"play at 1M: {last['fps']:.1f} frames, {last['scrubs']:.1f} windows drawn a second")
    print(json.dumps(rows))


if __name__ == "__main__":
    main()

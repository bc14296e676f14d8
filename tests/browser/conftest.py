"""A real server with a small atlas and a real Chromium, for every browser test.

Every page is watched: a console error, a failed request, or a request to another machine fails
the test that caused it, without the test having to ask.
"""

from __future__ import annotations

import os
import shutil
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Error, Page, expect, sync_playwright

from tests.serving import serving
from timeline.live import LiveAtlas
from timeline.server import create_app

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from playwright.sync_api import Browser

SEEDS = Path(__file__).parents[1] / "atlas"  # the five documents, which do not grow
ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-sync"]
NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
PATIENCE = 30_000  # ms: a loaded machine is slow, and the first picture loads its libraries
WIDE = {"width": 1440, "height": 900}


@pytest.fixture(scope="session")
def serve(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Callable[[Path], str]]:
    """Serve the atlas of a folder, nothing added yet, until the tests end; gives its address."""
    with ExitStack() as running:

        def start(folder: Path) -> str:
            live = LiveAtlas(folder, tmp_path_factory.mktemp("data"))
            running.callback(live.close)
            return running.enter_context(serving(create_app(live)))

        yield start


@pytest.fixture(scope="session")
def page_url(serve: Callable[[Path], str]) -> str:
    """Address of a server on the small atlas of `tests/atlas`."""
    return serve(SEEDS)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Run the system's Chromium or Chrome, else Playwright's; without one the tests are skipped.

    With DIPLOMATLAS_NEEDS_BROWSER set, as in `.ci/run`, a machine without a browser fails.
    """
    found = next((path for name in NAMES if (path := shutil.which(name))), None)
    expect.set_options(timeout=PATIENCE)
    with sync_playwright() as playwright:
        try:
            browser = playwright.chromium.launch(executable_path=found, args=ARGUMENTS)
        except Error as error:
            reason = f"NO BROWSER: install chromium to run the browser tests ({error.message[:80]})"
            if os.environ.get("DIPLOMATLAS_NEEDS_BROWSER"):
                pytest.fail(reason)
            pytest.skip(reason)
        yield browser
        browser.close()


@pytest.fixture
def open_atlas(browser: Browser, page_url: str) -> Iterator[Callable[..., Page]]:
    """Open the page on a query and wait until it is drawn; options go to the browser's context.

    `at` is the address of another server than that of the small atlas.
    """
    troubles: list[str] = []
    contexts = []

    def watch(page: Page) -> None:
        page.on(
            "console",
            lambda m: troubles.append(f"console: {m.text}") if m.type == "error" else None,
        )
        page.on("pageerror", lambda e: troubles.append(f"error: {e.message}"))
        page.on("requestfailed", lambda r: troubles.append(f"failed: {r.url}"))
        page.on(
            "response",
            lambda r: troubles.append(f"{r.status} {r.url}") if r.status >= 400 else None,
        )
        page.on(
            "request",
            lambda r: troubles.append(f"left the machine: {r.url}") if _leaves(r.url) else None,
        )

    def open_(query: str = "", at: str = page_url, **options: Any) -> Page:  # noqa: ANN401 - Playwright's own
        context = browser.new_context(**({"viewport": WIDE, "color_scheme": "light"} | options))
        contexts.append(context)
        page = context.new_page()
        page.set_default_timeout(PATIENCE)
        watch(page)
        page.goto(f"{at}?{query}" if query else at)
        page.wait_for_selector("html[data-ready='1']", state="attached")
        return page

    yield open_
    for context in contexts:
        context.close()
    assert not troubles, troubles


def _leaves(url: str) -> bool:
    parts = urlsplit(url)
    return parts.scheme in {"http", "https"} and parts.hostname != "127.0.0.1"

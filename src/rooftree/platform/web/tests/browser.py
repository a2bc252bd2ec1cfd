"""A real browser for tests of any module: `browser_page`, axe, and the 320 px check."""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import axe_playwright_python
import pytest
from django.db import connections
from playwright.sync_api import Page, sync_playwright

INSTALL = "apt-get install chromium"
AXE = Path(axe_playwright_python.__file__).with_name("axe.min.js")
# Only what is wrong crosses back: the elements that pass are most of an answer, and of its time.
_RUN_AXE = """() => axe.run(document, {resultTypes: ['violations']}).then(found =>
    found.violations.map(one => `${one.id}: ${one.help}: `
        + one.nodes.map(node => node.html.slice(0, 160)).join(' | ')))"""
ARGUMENTS = [
    *("--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"),
    *("--disable-background-networking", "--disable-component-update", "--disable-sync"),
]
# The innermost elements that reach over the right edge.
_OUTSIDE = """width => [...document.body.querySelectorAll('*')]
    .filter(each => each.getBoundingClientRect().right > width + 0.5)
    .filter(each => ![...each.children].some(c => c.getBoundingClientRect().right > width + 0.5))
    .slice(0, 5).map(each => each.outerHTML.slice(0, 200))"""
DESK, PHONE, NARROWEST = (1440, 900), (390, 844), (320, 640)


def chromium() -> str | None:
    """Find Chromium: ROOFTREE_CHROMIUM first, then the path."""
    named = os.environ.get("ROOFTREE_CHROMIUM")
    if named:
        return named if Path(named).exists() else None
    return next(
        (found for n in ("chromium", "chromium-browser") if (found := shutil.which(n))), None
    )


@pytest.fixture(scope="session")
def browser_context(
    tmp_path_factory: pytest.TempPathFactory, django_db_setup: None
) -> Iterator[Any]:
    """One browser for the run; a test that asks for it is skipped loudly when there is none.

    It closes before the test database goes, so that no answer still holds it open.
    """
    path = chromium()
    if path is None:
        pytest.skip(f"BROWSER TESTS SKIPPED: no Chromium found. Install it with: {INSTALL}")
    # Django refuses the database in a thread with a running loop, which playwright's is.
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"
    with sync_playwright() as playwright:
        context = playwright.chromium.launch_persistent_context(
            tmp_path_factory.mktemp("browser"), executable_path=path, args=ARGUMENTS, locale="en-GB"
        )
        yield context
        context.close()
        # Django keeps connections of a running loop apart; once it ends nobody could close them.
        connections.close_all()
    del os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"]


@pytest.fixture
def site_address(live_server: Any) -> str:
    """Where the site answers; a test folder with a site of its own overrides this."""
    return live_server.url


@pytest.fixture
def browser_page(browser_context: Any, site_address: str) -> Iterator[Page]:
    """A page at desk size on the live server, signed out; `page.goto("/")` needs no host.

    Faults in scripts and refusals of the content policy fail the test that caused them.
    """
    page = browser_context.new_page()
    faults: list[str] = []
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.on("console", lambda line: faults.append(line.text) if _is_fault(line) else None)
    page.set_viewport_size({"width": DESK[0], "height": DESK[1]})
    page.set_default_timeout(10_000)
    go = page.goto
    page.goto = lambda url, **options: go(
        site_address + url if url.startswith("/") else url, **options
    )
    yield page
    page.close()
    browser_context.clear_cookies()
    assert not faults, faults


def _is_fault(line: Any) -> bool:
    return line.type == "error" and "Failed to load resource" not in line.text


def assert_accessible(page: Page) -> None:
    """Run axe; every violation is named with the elements that hold it."""
    if not page.evaluate("() => 'axe' in window"):
        page.evaluate(AXE.read_text(encoding="utf-8"))
    lines = page.evaluate(_RUN_AXE)
    assert not lines, "\n".join(lines)


def assert_no_sideways_scroll(page: Page, width: int = NARROWEST[0]) -> None:
    """See that at 320 px nothing makes the page scroll sideways, then go back to desk size."""
    page.set_viewport_size({"width": width, "height": NARROWEST[1]})
    wide = page.evaluate("document.documentElement.scrollWidth")
    outside = page.evaluate(_OUTSIDE, width) if wide > width else []
    page.set_viewport_size({"width": DESK[0], "height": DESK[1]})
    assert wide <= width, f"the page is {wide} px wide at {width} px: {outside}"

"""Open a page as one of the demo council and take a picture of a part of it."""

import base64
import hashlib
import os
import shutil
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from rooftree.config.demo_cast import PASSWORD
from rooftree.config.pictures.shots import Shot

if TYPE_CHECKING:
    from playwright.sync_api import BrowserContext, FloatRect, Page

_ARGUMENTS = [
    *("--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"),
    *("--disable-background-networking", "--disable-component-update", "--disable-sync"),
]
_WIDTH, _HEIGHT = 1200, 900
_LIKE_A_DESK: dict[str, Any] = {
    "locale": "en-GB",
    "timezone_id": "Europe/London",
    "viewport": {"width": _WIDTH, "height": _HEIGHT},
    "bypass_csp": True,
    "reduced_motion": "reduce",
}
_QUALITY = 80
_BELOW = 16
# What stands over the page, or says that the council is none.
_UNSEEN = (
    ".rt-keys, .rt-band, .rt-messages { display: none !important } * { caret-color: transparent }"
)
# A part is as tall as the window; what stands in it may be less.
_LOWEST = """part => Math.max(...[...part.children].map(
    each => each.getBoundingClientRect().bottom + window.scrollY))"""


class PageNotShown(Exception):
    """The page, a link on the way to it, or the part to show is not there."""


@dataclass(frozen=True)
class Picture:
    """A picture, and its size in pixels."""

    content: bytes
    width: int
    height: int

    @property
    def sha256(self) -> str:
        """Its digest."""
        return hashlib.sha256(self.content).hexdigest()


@contextmanager
def pictures_of(address: str) -> Iterator[Callable[[Shot], Picture]]:
    """Start a browser on the site; gives what takes a picture of it."""
    from playwright.sync_api import Error, sync_playwright  # noqa: PLC0415 - development set

    path = os.environ.get("ROOFTREE_CHROMIUM") or shutil.which("chromium")
    if path is None:
        message = "no Chromium was found: apt-get install chromium"
        raise SystemExit(message)
    contexts: dict[str, BrowserContext] = {}
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        first = playwright.chromium.launch_persistent_context(
            folder, executable_path=path, args=_ARGUMENTS
        )
        browser = first.browser
        if browser is None:
            message = "the browser ended as it began"
            raise PageNotShown(message)

        def take(shot: Shot) -> Picture:
            try:
                if shot.who not in contexts:
                    contexts[shot.who] = browser.new_context(**_LIKE_A_DESK)
                    _sign_in(contexts[shot.who], shot.who, address)
                page = contexts[shot.who].new_page()
                try:
                    return _taken(contexts[shot.who], page, shot, address)
                finally:
                    page.close()
            except Error as fault:
                raise PageNotShown(str(fault).splitlines()[0]) from fault

        yield take
        first.close()


def _sign_in(context: "BrowserContext", who: str, address: str) -> None:
    """Sign in by the form; nobody stays a stranger."""
    if not who:
        return
    page = context.new_page()
    page.goto(f"{address}/sign-in/")
    page.fill("input[name=login]", who)
    page.fill("input[name=password]", PASSWORD)
    with page.expect_navigation():
        page.keyboard.press("Enter")
    if "/sign-in/" in page.url:
        message = f"{who} can’t sign in to the demo council"
        raise PageNotShown(message)
    page.close()


def _taken(context: "BrowserContext", page: "Page", shot: Shot, address: str) -> Picture:
    page.set_default_timeout(10_000)
    answer = page.goto(address + shot.address)
    for link in shot.follow:
        with page.expect_navigation() as gone:
            page.locator(link).first.click()
        answer = gone.value
    if answer is None or answer.status != 200:  # noqa: PLR2004 - the page itself
        message = f"{shot.address} answered {answer.status if answer else 'nothing'}"
        raise PageNotShown(message)
    if shot.open_folded:
        page.locator(shot.open_folded).first.click()
    page.add_style_tag(content=_UNSEEN)
    page.evaluate("() => { document.activeElement && document.activeElement.blur() }")
    page.evaluate("() => document.fonts.ready.then(() => true)")
    page.mouse.move(0, 0)
    part = page.locator(shot.crop).first
    box = part.bounding_box()
    if box is None:
        message = f"{shot.address} has no {shot.crop}"
        raise PageNotShown(message)
    box["height"] = part.evaluate(_LOWEST) - box["y"]
    return _cut(context, page, box, shot)


def _cut(context: "BrowserContext", page: "Page", box: "FloatRect", shot: Shot) -> Picture:
    x, y = max(0, box["x"] - shot.around), max(0, box["y"] - shot.around)
    width = int(min(box["width"] + 2 * shot.around, _WIDTH - x))
    height = int(min(box["height"] + shot.around + _BELOW, shot.tallest))
    wanted = {
        "format": "webp",
        "quality": _QUALITY,
        "captureBeyondViewport": True,
        "clip": {"x": x, "y": y, "width": width, "height": height, "scale": 1},
    }
    answer = context.new_cdp_session(page).send("Page.captureScreenshot", wanted)
    return Picture(base64.b64decode(answer["data"]), width, height)

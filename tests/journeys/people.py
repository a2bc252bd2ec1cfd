"""People at their desks: each has a browser of their own, and every page they see is checked."""

import re
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from playwright.sync_api import Browser, Locator, Page, expect

from rooftree.config.demo_cast import PASSWORD
from rooftree.platform.jobs.interface import run_due_jobs
from rooftree.platform.web.tests.browser import assert_accessible, assert_no_sideways_scroll
from tests.journeys.hands import Hands

PATIENCE = 20_000


class Person:
    """Somebody who uses the product. Words name what stands on the page, as they would say it."""

    def __init__(self, page: Page, hands: Hands, seen: set[tuple[object, ...]]) -> None:
        self.page = page
        self.hands = hands
        self.seen = seen
        self.faults: list[str] = []
        page.set_default_timeout(PATIENCE)
        page.on("pageerror", lambda error: self.faults.append(str(error)))
        page.on("console", self._note_fault)

    def go(self, address: str) -> None:
        """Type an address. A page that was moved or refused is still looked at."""
        self.page.goto(address)
        self._look()

    def follow(self, link: str, *, within: Locator | None = None) -> None:
        """Follow a link by some of its words."""
        self._leave_by((within or self.page).get_by_role("link", name=link).first)

    def press(self, button: str, *, within: Locator | None = None) -> None:
        """Press a button that sends a form, by all of its words."""
        self._leave_by((within or self.page).get_by_role("button", name=button, exact=True).first)

    def open(self, summary: str) -> None:
        """Unfold something that stays on the page."""
        self.hands.activate(self.page.locator("summary", has_text=summary).first)

    def write(self, label: str, words: str) -> None:
        """Write in the field of this label; what stood there goes."""
        self.hands.write(self._field(label), words)

    def choose(self, label: str, option: str) -> None:
        """Choose from a list."""
        field = self._field(label)
        self.hands.choose(field, option)
        chosen = field.evaluate("list => list.selectedOptions[0].label")
        assert chosen == option, f"{label}: {chosen} instead of {option}"

    def tick(self, label: str) -> None:
        """Tick a box, or one of several round ones."""
        box = self._field(label)
        self.hands.tick(box)
        assert box.is_checked(), label

    def untick(self, label: str) -> None:
        """Take the tick off a box."""
        box = self._field(label)
        if box.is_checked():
            self.hands.untick(box)
        assert not box.is_checked(), label

    def attach(self, label: str, name: str, content: bytes) -> None:
        """Attach a file. The window that asks for it is the system's own."""
        file = {"name": name, "mimeType": "application/octet-stream", "buffer": content}
        self._field(label).set_input_files(file)

    def finds(self, words: str) -> None:
        """Search from the top of the page."""
        self.write("Find a colleague, an enquiry or a guide", words)
        with self.page.expect_navigation():
            self.page.keyboard.press("Enter")
        self._look()

    def fact(self, term: str) -> str:
        """Read what a list of facts says of this."""
        meaning = self.page.locator(f"dt:text-is('{term}') + dd")
        return meaning.first.inner_text().strip()

    def prints(self) -> None:
        """See that the page is sound on paper too."""
        self.page.emulate_media(media="print")
        assert_accessible(self.page)
        self.page.emulate_media(media="screen")

    def sees(self, words: str) -> None:
        """See that these words stand on the page."""
        expect(self.page.get_by_text(words).locator("visible=true").first).to_be_visible()

    def sees_no(self, words: str) -> None:
        """See that these words stand nowhere on the page."""
        expect(self.page.get_by_text(words)).to_have_count(0)

    def sees_heading(self, words: str) -> None:
        """See that the page is about this."""
        expect(self.page.get_by_role("heading", level=1)).to_contain_text(words)

    def sees_fault(self, words: str) -> None:
        """See a form's fault: told first at the top, with a link to the field where it stands too."""
        summary = self.page.locator(".govuk-error-summary")
        expect(summary).to_contain_text(words)
        link = summary.get_by_role("link", name=words)
        target = link.get_attribute("href") or ""
        assert self.page.locator(target).count() == 1, target
        expect(self.page.locator(".govuk-error-message", has_text=words).first).to_be_visible()

    def sign_in(self, username: str, password: str = PASSWORD) -> None:
        """Sign in by the form."""
        self.go("/sign-in/")
        self.write("Work e-mail or username", username)
        self.write("Password", password)
        self.press("Sign in")

    def sign_out(self) -> None:
        """Sign out behind the cog."""
        self.open_cog()
        self.press("Sign out")

    def open_cog(self) -> None:
        """Open the menu of the cog at the top right."""
        self.open("Help and your account")

    def row(self, *words: str) -> Locator:
        """Find the row of a table that holds all these words."""
        found = self.page.get_by_role("row")
        for each in words:
            found = found.filter(has_text=each)
        return found.first

    def reads_mail(self, subject: str, *, mailbox: str) -> None:
        """Open the newest mail of this subject on the page that shows the demo's mailboxes."""
        run_due_jobs()
        self.go("/mail/sample/")
        names = self._field("Whose mailbox?").locator("option").all_inner_texts()
        self.choose("Whose mailbox?", next(name for name in names if name.startswith(mailbox)))
        self.press("Filter")
        self.follow(subject)

    def _field(self, label: str) -> Locator:
        exactly = re.compile(rf"^\s*{re.escape(label)}(\s*\(optional\))?\s*$")
        return self.page.get_by_label(exactly).first

    def _leave_by(self, way: Locator) -> None:
        with self.page.expect_navigation():
            self.hands.activate(way)
        self._look()

    def _look(self) -> None:
        expect(self.page.get_by_role("heading", level=1)).to_have_count(1)
        assert self.page.title().strip(), "the page has no title"
        if self.hands.are_checked and self._is_new():
            assert_accessible(self.page)
            assert_no_sideways_scroll(self.page)

    def _is_new(self) -> bool:
        """Say whether somebody of this journey has not yet seen such a page in such a state."""
        kind = re.sub(r"\d+", "N", urlsplit(self.page.url).path)
        heading = self.page.get_by_role("heading", level=1).inner_text()
        faults = self.page.locator(".govuk-error-summary").count()
        seen = (kind, heading, faults)
        is_new = seen not in self.seen
        self.seen.add(seen)
        return is_new

    def _note_fault(self, line: Any) -> None:
        # A refused page is told as a failed load, and a refusal may be what the journey is about.
        if line.type == "error" and "Failed to load resource" not in line.text:
            self.faults.append(line.text)


@dataclass
class People:
    """Makes the people of one journey; each gets a browser that knows nothing of the others."""

    browser: Browser
    site: str
    hands: Hands

    def __post_init__(self) -> None:
        self.known: list[Person] = []
        self.seen: set[tuple[object, ...]] = set()

    def somebody(self) -> Person:
        """Give somebody who has not signed in."""
        context = self.browser.new_context(
            base_url=self.site,
            locale="en-GB",
            viewport={"width": 1440, "height": 900},
            java_script_enabled=self.hands.have_scripts,
        )
        person = Person(context.new_page(), self.hands, self.seen)
        self.known.append(person)
        return person

    def at_work(self, username: str) -> Person:
        """Give one of the demo's cast, signed in."""
        person = self.somebody()
        person.sign_in(username)
        person.sees_heading("Hello")
        return person

    def go_home(self) -> None:
        """Close every browser, and tell of faults in scripts and refusals of the content policy."""
        for person in self.known:
            person.page.context.close()
        faults = [fault for person in self.known for fault in person.faults]
        assert not faults, faults

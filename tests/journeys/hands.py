"""How somebody works a page: with a mouse, by keyboard alone, or where scripts are turned off."""

from dataclasses import dataclass

from playwright.sync_api import Locator

MOST_TABS = 250
_HAS_FOCUS = "element => element === document.activeElement"
_GROUP_HAS_FOCUS = """element => element === document.activeElement
    || (element.type === 'radio' && document.activeElement.type === 'radio'
        && element.name === document.activeElement.name)"""
# How many stops of Tab lie between the focus and the target at least; those that a group of round
# buttons or a folded part may leave out are not counted.
_STOPS_BEFORE = """target => {
    const from = document.activeElement
    const isAfter = (one, other) =>
        one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING
    if (from !== document.body && !isAfter(from, target)) return 0
    return [...document.querySelectorAll('a[href], button, select, textarea, summary,'
        + 'input:not([type=radio]):not([type=hidden])')]
        .filter(each => each.tabIndex >= 0 && !each.disabled && each.checkVisibility())
        .filter(each => (from === document.body || isAfter(from, each)) && isAfter(each, target))
        .filter(each => !each.contains(target)).length
}"""
_CHOSEN = "list => list.selectedOptions[0].label"


class Mouse:
    """Points and clicks."""

    def activate(self, target: Locator) -> None:
        target.click()

    def write(self, field: Locator, words: str) -> None:
        field.fill(words)

    def choose(self, field: Locator, option: str) -> None:
        field.select_option(label=option)

    def tick(self, box: Locator) -> None:
        box.check()

    def untick(self, box: Locator) -> None:
        box.uncheck()


class Keyboard:
    """Tab, Enter, Space, arrows and typing; nothing else."""

    def activate(self, target: Locator) -> None:
        self._reach(target)
        target.page.keyboard.press("Enter")

    def write(self, field: Locator, words: str) -> None:
        self._reach(field)
        field.page.keyboard.press("Control+A")
        field.page.keyboard.type(words)

    def choose(self, field: Locator, option: str) -> None:
        self._reach(field)
        field.page.keyboard.press("Home")
        for _ in range(field.locator("option").count()):
            if field.evaluate(_CHOSEN) == option:
                return
            field.page.keyboard.press("ArrowDown")

    def tick(self, box: Locator) -> None:
        self._reach(box, _GROUP_HAS_FOCUS)
        for _ in range(MOST_TABS):
            if box.evaluate(_HAS_FOCUS):
                break
            box.page.keyboard.press("ArrowDown")
        if not box.is_checked():
            box.page.keyboard.press("Space")

    def untick(self, box: Locator) -> None:
        self._reach(box)
        box.page.keyboard.press("Space")

    def _reach(self, target: Locator, is_there: str = _HAS_FOCUS) -> None:
        """Tab until the target has the focus, as somebody without a mouse must be able to."""
        target.wait_for()
        for _ in range(target.evaluate(_STOPS_BEFORE)):
            target.page.keyboard.press("Tab")
        for _ in range(MOST_TABS):
            if target.evaluate(is_there):
                return
            target.page.keyboard.press("Tab")
        message = f"Tab does not reach {target}"
        raise AssertionError(message)


@dataclass(frozen=True)
class Hands:
    """One way of working. Pages are put through axe and the 320 px check in the first of them."""

    name: str
    way: Mouse | Keyboard
    are_checked: bool = False
    have_scripts: bool = True

    def activate(self, target: Locator) -> None:
        self.way.activate(target)

    def write(self, field: Locator, words: str) -> None:
        self.way.write(field, words)

    def choose(self, field: Locator, option: str) -> None:
        self.way.choose(field, option)

    def tick(self, box: Locator) -> None:
        self.way.tick(box)

    def untick(self, box: Locator) -> None:
        self.way.untick(box)


HANDS = {
    "mouse": Hands("mouse", Mouse(), are_checked=True),
    "keyboard": Hands("keyboard", Keyboard()),
    "no-scripts": Hands("no-scripts", Mouse(), have_scripts=False),
}

"""How an upgrade stands, and what its next step is."""

from dataclasses import dataclass
from datetime import date, datetime

from rooftree.support.supplier.rules.releases.days import day_words


@dataclass(frozen=True)
class UpgradeFacts:
    """What an upgrade's standing is worked out from; answer and outcome are codes, "" for none."""

    version: str = ""
    starts_at: datetime | None = None
    ends_at: datetime | None = None
    rehearsed_on: date | None = None
    answer: str = ""
    outcome: str = ""


@dataclass(frozen=True)
class UpgradeStanding:
    """A label with its shape, and what is to be done next in words; "" when nothing is."""

    label: str
    shape: str
    to_do: str


_OUTCOMES = {
    "done": ("Done", "done"),
    "part": ("Done in part", "ask"),
    "back": ("Rolled back", "late"),
    "called-off": ("Called off", "off"),
}


def upgrade_standing(facts: UpgradeFacts, *, now: datetime, on: date) -> UpgradeStanding:
    """Judge an upgrade at an instant, in the order of its steps."""
    if facts.outcome:
        label, shape = _OUTCOMES[facts.outcome]
        return UpgradeStanding(label, shape, "")
    if facts.starts_at is None or facts.ends_at is None:
        return UpgradeStanding("Not planned", "draft", "Agree the version and the window")
    if facts.answer == "go":
        return _after_go(now, facts.starts_at, facts.ends_at)
    if facts.answer == "no-go":
        return UpgradeStanding("No-go", "late", "Plan another window, or call it off")
    if now >= facts.starts_at:
        return UpgradeStanding("Window missed", "late", "Plan another window, or call it off")
    return _before_answer(facts.rehearsed_on, on)


def _after_go(now: datetime, starts_at: datetime, ends_at: datetime) -> UpgradeStanding:
    if now >= ends_at:
        return UpgradeStanding("Window over", "ask", "Say how it went")
    if now >= starts_at:
        return UpgradeStanding("In its window", "work", "Say how it went when it is over")
    return UpgradeStanding("Go", "new", "Wait for the window")


def _before_answer(rehearsed_on: date | None, on: date) -> UpgradeStanding:
    if rehearsed_on is None:
        return UpgradeStanding("Planned", "wait", "Rehearse it in a test environment")
    if rehearsed_on > on:
        return UpgradeStanding("Planned", "wait", f"Rehearse it on {day_words(rehearsed_on)}")
    return UpgradeStanding("Rehearsed", "work", "Give a go or a no-go")

"""Table 1.1 as four questions: which priority an incident has, and by which row."""

from dataclasses import dataclass

LIVE, NON_PRODUCTION = "live", "non-production"
STOPPED, SEVERE, INTERMITTENT, MINOR, COSMETIC = (
    "stopped",
    "severe",
    "intermittent",
    "minor",
    "cosmetic",
)
SYSTEM, CRITICAL_TASK, MAJOR_FUNCTION, NON_CRITICAL = (
    "system",
    "critical-task",
    "major-function",
    "non-critical",
)
# The words of the four questions, as pages and `./rooftree priority` take them.
ENVIRONMENTS = (LIVE, NON_PRODUCTION)
IMPACTS = (STOPPED, SEVERE, INTERMITTENT, MINOR, COSMETIC)
SCOPES = (SYSTEM, CRITICAL_TASK, MAJOR_FUNCTION, NON_CRITICAL)

# What table 1.1 says of each priority, in our words.
TABLE_1_1 = {
    1: "LIVE or the software affected is unusable and operations have stopped: the whole system, "
    "or a critical task or major function. No workaround is available.",
    2: "LIVE or the software affected is degraded or disrupted, not catastrophically: major "
    "business disruption that severely impairs key functions but does not prevent operationally "
    "critical processing.",
    3: "LIVE or the software affected is usable with intermittent problems, without significant "
    "material impact or able to be circumvented; or a non-production system is unusable and has "
    "stopped.",
    4: "Minor impact on non-critical aspects of LIVE, or a cosmetic change, use not materially "
    "impaired; or a non-production system is degraded or disrupted.",
}

_SCOPE_WORDS = {
    SYSTEM: "the whole system",
    CRITICAL_TASK: "a critical task",
    MAJOR_FUNCTION: "a major function",
    NON_CRITICAL: "something that is not critical",
}
_IMPACT_WORDS = {
    STOPPED: "has stopped",
    SEVERE: "is severely impaired",
    INTERMITTENT: "has problems that come and go",
    MINOR: "has a minor fault",
    COSMETIC: "only looks wrong",
}


class AnswerUnknown(Exception):
    """An answer is none of the words of its question; the message says which are."""


@dataclass(frozen=True)
class Decided:
    """`rule` names the row that decided, `words` are the table's, `not_higher` why not one up.

    Of a 1, above which there is none, it says why not a 2.
    """

    priority: int
    rule: str
    words: str
    not_higher: str


def decide(*, environment: str, impact: str, scope: str, has_workaround: bool) -> Decided:
    """Give the priority of an incident by table 1.1."""
    _refuse_unknown("environment", environment, ENVIRONMENTS)
    _refuse_unknown("impact", impact, IMPACTS)
    _refuse_unknown("scope", scope, SCOPES)
    if environment == NON_PRODUCTION:
        priority, why, not_higher = _not_live(impact, scope)
    elif impact in {MINOR, COSMETIC}:
        priority, why = 4, f"LIVE, {_told(impact, scope)}: use is not materially impaired"
        not_higher = f"Not 3: the impact is {impact}."
    elif scope == NON_CRITICAL:
        priority, why, not_higher = _not_critical(impact)
    else:
        priority, why, not_higher = _critical(impact, scope, has_workaround=has_workaround)
    return Decided(priority, f"Priority {priority}: {why}.", TABLE_1_1[priority], not_higher)


def _not_live(impact: str, scope: str) -> tuple[int, str, str]:
    if impact == STOPPED and scope == SYSTEM:
        return (
            3,
            "not LIVE, and the whole system is unusable and has stopped",
            "Not 2: the environment is not LIVE.",
        )
    why = f"not LIVE, {_told(impact, scope)}: degraded or disrupted, not stopped as a whole"
    return 4, why, "Not 3: that takes a whole system that has stopped."


def _not_critical(impact: str) -> tuple[int, str, str]:
    told = f"LIVE, {_told(impact, NON_CRITICAL)}"
    if impact == INTERMITTENT:
        why = f"{told}: a minor impact on non-critical aspects"
        return 4, why, "Not 3: nothing critical is affected, and it comes and goes."
    why = f"{told}: without significant material impact"
    return 3, why, "Not 2: no key function is affected."


def _critical(impact: str, scope: str, *, has_workaround: bool) -> tuple[int, str, str]:
    told = f"LIVE, {_told(impact, scope)}"
    if impact == INTERMITTENT:
        return 3, f"{told}: usable", "Not 2: it is usable, with problems that come and go."
    if has_workaround:
        return 3, f"{told}, and can be circumvented", "Not 2: there is a workaround."
    if impact == SEVERE:
        why = f"{told}: major disruption, no workaround"
        return 2, why, "Not 1: operations have not stopped."
    return (
        1,
        f"{told}: unusable, no workaround",
        "Not 2: operations have stopped, and there is no workaround.",
    )


def _told(impact: str, scope: str) -> str:
    return f"{_SCOPE_WORDS[scope]} {_IMPACT_WORDS[impact]}"


def _refuse_unknown(name: str, said: str, words: tuple[str, ...]) -> None:
    if said not in words:
        message = f"{said!r} is no {name}: write {', '.join(words)}."
        raise AnswerUnknown(message)

"""What the demo council raised to its supplier, and what came of it. All of it is invented."""

from dataclasses import dataclass

HOUR, DAY = 60, 24 * 60
MORAG, CALLUM = "morag.kerr", "callum.reid"
TECHNICAL, BESPOKE, UPGRADE, PATCH = "technical", "bespoke", "upgrade", "patch"


@dataclass(frozen=True)
class Step:
    """Something that happened to a case, so many minutes before the demo's now."""

    verb: str
    ago: int
    text: str = ""
    who: str = CALLUM


@dataclass(frozen=True)
class Story:
    """One case. `answers`: impact, scope, and whether there is a workaround; None of a request."""

    topic: str
    ago: int
    subject: str
    text: str
    answers: tuple[str, str, bool] | None = None
    environment: str = "LIVE"
    who: str = CALLUM
    reference: str = ""
    steps: tuple[Step, ...] = ()


STORIES = (
    Story(
        TECHNICAL,
        35,
        "Nobody can post a payment",
        "Every batch stops with “ledger locked”. All of Rents stands still.",
        ("stopped", "critical-task", False),
        who=MORAG,
    ),
    Story(
        TECHNICAL,
        4 * DAY,
        "Payment files stop at line 1",
        "The file of 08:30 stops at its first line, every day since Friday.",
        ("severe", "major-function", False),
        reference="LKS-88214",
        steps=(
            Step("take", 4 * DAY - 5),
            Step("machine", 4 * DAY - 10, "Your case LKS-88214 was received."),
            Step("heard", 4 * DAY - 90, "I am looking at the interface now."),
            Step("enquiry", 40, "Garage rents are missing from the debit list"),
            Step("heard", 30, "Please send us the latest import log."),
        ),
    ),
    Story(
        BESPOKE,
        16 * DAY,
        "Assessment form loses its second page",
        "When somebody goes back, the second page is empty. They can save page by page.",
        ("intermittent", "major-function", True),
        reference="LKS-87960",
        steps=(
            Step("take", 16 * DAY - 15),
            Step("heard", 15 * DAY, "It will be mended in 24.3."),
            Step("release", 15 * DAY, "24.3"),
        ),
    ),
    Story(
        TECHNICAL,
        9 * DAY,
        "Photos of an inspection stop halfway from a tablet",
        "Each picture stops at half. On the desktop it works.",
        ("severe", "major-function", False),
        who=MORAG,
        reference="LKS-88101",
        steps=(
            Step("take", 9 * DAY - 5, who=MORAG),
            Step("heard", 9 * DAY - 120, "We can see it here too."),
            Step("ladder", 2 * DAY, "Promised an answer by the end of the week", who=MORAG),
            Step("note", 2 * DAY - 10, "Inspectors use the desktop meanwhile.", who=MORAG),
            Step("enquiry", 45, "Photos of an inspection don’t upload", who=MORAG),
        ),
    ),
    Story(
        TECHNICAL,
        6 * DAY,
        "Voids report counts decants twice",
        "The monthly figure is too high by three.",
        ("minor", "non-critical", False),
        reference="LKS-88154",
        steps=(
            Step("take", 6 * DAY - 30),
            Step("says:resolved", 3 * HOUR, "The view was mended and deployed to LIVE."),
        ),
    ),
    Story(
        TECHNICAL,
        12 * DAY,
        "Letters print the previous tenant’s name",
        "Letters of three tenancies showed who lived there before.",
        ("stopped", "major-function", False),
        who=MORAG,
        reference="LKS-88040",
        steps=(
            Step("take", 12 * DAY - 2, who=MORAG),
            Step("call", 12 * DAY - 4, "Service desk", who=MORAG),
            Step("heard", 12 * DAY - 40, "We stopped the letter queue and look at the merge."),
            Step("portal-reply", 11 * DAY, "Three more came back this morning.", who=MORAG),
            Step("says:resolved", 10 * DAY, "The merge reads the current tenancy again."),
            Step("close", 9 * DAY, "Mended in LIVE; the letters were sent again.", who=MORAG),
        ),
    ),
    Story(
        PATCH,
        10 * DAY,
        "Apply patch 7 to TEST",
        "Patch 7 mends the debit run. Please put it on TEST first.",
        ("severe", "major-function", False),
        environment="TEST",
        reference="LKS-88077",
        steps=(Step("take", 10 * DAY - 1), Step("heard", 9 * DAY, "Planned for this week.")),
    ),
    Story(
        UPGRADE,
        8 * DAY,
        "Upgrade LIVE to 24.4",
        "Upgrade of LIVE to release 24.4, with a rehearsal in TEST.",
        ("minor", "non-critical", False),
        who=MORAG,
        reference="LKS-88120",
        steps=(
            Step("take", 8 * DAY - 5, who=MORAG),
            Step("heard", 7 * DAY, "The remote DBA team has it. We suggest a Saturday."),
            Step("upgrade", 2 * DAY, "24.4", who=MORAG),
        ),
    ),
    Story(
        "clone",
        3 * HOUR,
        "Clone LIVE to the training system",
        "Training needs the data of this month before Monday’s course.",
        ("minor", "non-critical", False),
        environment="TEST",
    ),
    Story(
        "release-password",
        2 * DAY,
        "Password for release 24.4",
        "We need the password to unpack release 24.4 in TEST.",
        reference="LKS-88230",
        steps=(
            Step("take", 2 * DAY - 3),
            Step("machine", 2 * DAY - 5, "Your case LKS-88230 was received."),
        ),
    ),
    Story(
        "documentation",
        20 * DAY,
        "Guide to the void board of 24.2",
        "The guide that came with 24.2 ends at page 12.",
        reference="LKS-87911",
        steps=(
            Step("take", 20 * DAY - 5),
            Step("says:resolved", 18 * DAY, "The whole guide is in the portal now."),
            Step("close", 17 * DAY, "Guide read in and linked from Guides and FAQs."),
        ),
    ),
    Story(
        "free-licence",
        5 * DAY,
        "Licence for the bulk letter function",
        "The function is part of what we bought and asks for a licence key.",
        reference="LKS-88190",
        steps=(
            Step("take", 5 * DAY - 20),
            Step("says:waiting-for-customer", 4 * DAY, "Which environment is the key for?"),
        ),
    ),
)

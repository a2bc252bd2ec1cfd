"""What the demo council asked, and what the team did about it. All people are invented."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Step:
    """Something done to an enquiry, so many minutes before the demo's now."""

    verb: str
    ago: int
    who: str = ""
    text: str = ""
    to: str = ""


@dataclass(frozen=True)
class Story:
    """One enquiry. `way` is page, telephone, desk, own-inbox, or a trouble of the sign-in page."""

    who: str
    way: str
    ago: int
    subject: str
    text: str
    urgent: str = ""
    help_key: str = ""
    record: str = ""
    tried: str = ""
    steps: tuple[Step, ...] = ()


@dataclass(frozen=True)
class Letter:
    """A mail that comes in as mail does."""

    sender: str
    subject: str
    text: str
    ago: int
    html: str = ""


HOUR, DAY = 60, 24 * 60
MORAG, CALLUM = "morag.kerr", "callum.reid"

STORIES = (
    Story(
        "aileen.ross",
        "second-factor",
        31,
        "",
        "I have a new phone and the codes are gone.",
        steps=(Step("take", 18, CALLUM),),
    ),
    Story(
        "shona.mcphail", "locked-out", 12, "", "It says too many tries. I have a family waiting."
    ),
    Story("fatima.aziz", "password", 95, "", "", steps=(Step("link", 93),)),
    Story(
        "fatima.aziz",
        "page",
        4 * HOUR,
        "Payment file stopped: 214 lines in suspense",
        "The file of 08:30 stopped after line 1,880. The rest stands in suspense.",
        urgent="Payments can’t be posted, and arrears letters go out tonight",
    ),
    Story(
        "aileen.ross",
        "telephone",
        2 * HOUR,
        "Void board counts a decant as a void",
        "Three decants in Kirkalder South are on the board as voids, so they may be let.",
        urgent="A home with a tenant in it may be offered",
        steps=(Step("take", 100, MORAG),),
    ),
    Story(
        "morven.baillie",
        "page",
        5 * HOUR,
        "Rent account shows last year’s charge",
        "I have a tenant on the phone. The page charges £88.14 a week but her letter said "
        "£93.20. Is it safe to quote the balance?",
        help_key="rents.account",
        record="rents.account-48213",
        tried="Quoting a balance",
        steps=(
            Step("take", 4 * HOUR, MORAG),
            Step(
                "note",
                230,
                MORAG,
                "32 accounts in rent group KS-2 have no charge line from "
                "April. It looks like the block was left out of the review batch.",
            ),
            Step(
                "ask",
                220,
                MORAG,
                "Why have 32 accounts in KS-2 no charge line after the review?",
                "rents-control",
            ),
            Step(
                "team",
                14,
                "Fatima Aziz <fatima.aziz@council.example>",
                "Confirmed. KS-2 was "
                "held back in March and never released. We post the difference tonight.",
            ),
        ),
    ),
    Story(
        "davie.kemp",
        "page",
        DAY + 90,
        "Direct debit claim back dated 30 November",
        "Finance sent a claim back with no account number. Whose is it?",
        steps=(
            Step("take", DAY, CALLUM),
            Step(
                "ask", DAY - 20, CALLUM, "Can you tell which account this claim is for?", "finance"
            ),
        ),
    ),
    Story(
        "aileen.ross",
        "page",
        2 * DAY,
        "Keys register: wrong hub for Kirkalder South",
        "Keys of Kirkalder South show the Northgate hub since the release.",
        help_key="estates.keys",
        steps=(Step("ask", 2 * DAY - 40, CALLUM, "Which hub is right?", "ict"),),
    ),
    Story(
        "shona.mcphail",
        "page",
        DAY,
        "Which letter goes with a temporary placement?",
        "There are two called 'Placement'. Which one do I send?",
        tried="Letters, part 2",
        steps=(
            Step(
                "reply",
                DAY - 50,
                MORAG,
                "Send 'Placement, interim duty'. Does the tenant need it in large print?",
            ),
        ),
    ),
    Story(
        "morven.baillie",
        "desk",
        3 * DAY,
        "Reprint a statement for one period",
        "How do I reprint one period only?",
        steps=(
            Step(
                "reply",
                3 * DAY - 30,
                CALLUM,
                "Choose the period under Statement, then Print. Does that give you what you need?",
            ),
        ),
    ),
    Story(
        "davie.kemp",
        "page",
        3 * HOUR,
        "Can’t add a joint tenant without a National Insurance number",
        "The page wants a number that the tenant doesn’t have.",
        help_key="tenancies.joint",
        tried="Joint tenancies",
    ),
    Story(
        "shona.mcphail",
        "page",
        150,
        "Assessment form loses the second page",
        "When I go back, the second page is empty.",
        help_key="homelessness.assessment",
    ),
    Story(
        "aileen.ross",
        "page",
        140,
        "Report of garages by block prints twice",
        "Every block stands in it twice.",
        steps=(
            Step("take", 60, CALLUM),
            Step("back", 8, CALLUM, "I am off tomorrow"),
        ),
    ),
    Story(
        "morven.baillie",
        "page",
        95,
        "Second arrears stage: which letter?",
        "The guide names a letter that is not in the list.",
        tried="Arrears stages",
    ),
    Story(
        "fatima.aziz",
        "page",
        80,
        "Garage rents are missing from the debit list",
        "Garages of block 4 are missing this week.",
        help_key="rents.debits",
    ),
    Story(
        "davie.kemp",
        "own-inbox",
        75,
        "Photos of an inspection don’t upload",
        "From a tablet, each picture stops at half.",
    ),
    Story(
        "aileen.ross",
        "telephone",
        50,
        "Stock list shows a sold house",
        "14 Burnside Terrace was sold in May.",
    ),
    Story(
        "shona.mcphail",
        "page",
        40,
        "Referral from another council: where do I put it?",
        "I can’t find a field for the sending council.",
    ),
    Story(
        "nuala.byrne",
        "page",
        35,
        "How far back does the audit go?",
        "I need who changed a rent account in 2025.",
    ),
    Story(
        "ruaridh.munro",
        "page",
        30,
        "New colleagues can’t see the homelessness menu",
        "Two people who joined on Monday.",
    ),
    Story(
        "morven.baillie",
        "page",
        4 * DAY,
        "Statement shows a payment twice",
        "The payment of 12 November stands there twice.",
        steps=(
            Step(
                "reply+close",
                4 * DAY - HOUR,
                MORAG,
                "One of them is the reversal. It reads "
                "wrong until the night run; the balance is right.",
            ),
            Step("asker", 45, "morven.baillie", "It still shows twice today."),
        ),
    ),
    Story(
        "davie.kemp",
        "telephone",
        3 * HOUR + 20,
        "How do I end a garage tenancy?",
        "The button is grey.",
        steps=(
            Step(
                "reply+close",
                2 * HOUR,
                CALLUM,
                "Enter the last day first; then the button can be pressed.",
            ),
        ),
    ),
    Story(
        "fatima.aziz",
        "page",
        6 * HOUR,
        "Where is the suspense list?",
        "It used to be under Payments.",
        steps=(Step("reply+close", 5 * HOUR, MORAG, "It is under Rents, Suspense."),),
    ),
    Story(
        "shona.mcphail",
        "page",
        9 * DAY,
        "Which letter do I send for a temporary placement?",
        "Hello,\nI have a family to place tonight. There are two letters called 'Placement'.\nShona",
        steps=(
            Step(
                "reply+close",
                9 * DAY - 70,
                MORAG,
                "Send 'Placement, interim duty' until the duty is decided. After that it is "
                "'Placement, main duty'.",
            ),
        ),
    ),
    Story(
        "davie.kemp",
        "page",
        16 * DAY,
        "How do I print a list of the keys that are out?",
        "I need it on paper for the hub.",
        steps=(
            Step(
                "reply+close",
                16 * DAY - 45,
                CALLUM,
                "Open Estates, Keys, choose 'Out' under Filter, then Print.",
            ),
        ),
    ),
    Story(
        "morven.baillie",
        "page",
        24 * DAY,
        "How do I refund a credit on a rent account?",
        "The tenant moved out and is £61.20 in credit.",
        steps=(
            Step(
                "reply+close",
                24 * DAY - 120,
                MORAG,
                "Open the account, choose Actions, Refund. Somebody else has to approve it.",
            ),
        ),
    ),
)

# As a mail program writes it: a table, a picture that came along, one that lies elsewhere.
DIARY_AS_SENT = """\
<p>Hi,</p>
<p>the <b>diary</b> stays white when I open it from the account page.</p>
<table border="1" cellpadding="4"><tr><th>Page</th><th>Diary</th></tr>
<tr><td>Home</td><td style="color: green">opens</td></tr>
<tr><td>Account</td><td style="color: red">stays white</td></tr></table>
<p><img src="cid:crest@council.example" alt="Council crest" width="16" height="16">
<img src="https://pixel.example.org/open.gif" alt=""> Morven,
<a href="https://intranet.example.org/rents">Rents</a></p>
"""

LETTERS = (
    Letter("Davie Kemp <davie.kemp@council.example>", "username",
           "Hello,\n\nI can’t remember my username for Rooftree.\n\nDavie\n", 9),
    Letter("D Kemp <d.kemp77@example.org>", "password",
           "please send me a new password for the housing system today\n", 6),
    Letter("Morven Baillie <morven.baillie@council.example>", "Diary does not open",
           "Hi,\n\nthe diary stays white when I open it from the account page.\n\nMorven\n", 22,
           DIARY_AS_SENT),
)  # fmt: skip

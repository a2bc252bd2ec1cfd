"""The demo council's FAQs, guides and training material. All of it is invented."""

from dataclasses import dataclass


@dataclass(frozen=True)
class DemoArticle:
    """One article. `days` since it was published; `due` days until its review, with sign."""

    shelf: str
    service: str
    title: str
    body: str
    keywords: str = ""
    kind: str = "faq"
    audience: str = "staff"
    days: int = 20
    due: int = 180
    link: str = ""
    related: tuple[str, ...] = ()


RENTS, HOMES, LETS, HELP, DAILY = "rents", "homes", "lets", "homelessness", "daily"
# Name, and whether a second person approves.
SHELVES = {
    RENTS: ("Rents and income", True),
    HOMES: ("Homes and estates", True),
    LETS: ("Applications and offers", True),
    HELP: ("Homelessness and advice", True),
    DAILY: ("Day to day", False),
}

FAQS = (
    DemoArticle(
        RENTS,
        "rents",
        "What do I do with a payment that has no rent account?",
        "It is in **suspense** until somebody says whose it is.\n\n"
        "1. Look at the reference that the payer gave: most are a digit short.\n"
        "2. Search the address or the surname, then compare the usual amount.\n"
        "3. When you are sure, move it to the account and say how you knew.\n\n"
        "Not sure? Leave it. A payment on the wrong account is harder to put right than one that "
        "waits. Whatever is older than 28 days goes to Rents Control.",
        "suspense, unallocated, unmatched payment, payment reference",
        related=("Why do balance and statement differ?",),
    ),
    DemoArticle(
        RENTS,
        "rents",
        "Why do balance and statement differ?",
        "The **balance** counts everything posted up to this minute. The **statement** stops at "
        "the end of the last rent week.\n\n"
        "So a payment of today is in the balance and not yet on the statement, and next week’s "
        "charge is in neither. If they still differ on a Monday morning, ask the support team and "
        "name the account.",
        "rent statement, account balance, difference",
    ),
    DemoArticle(
        RENTS,
        "rents",
        "When does Universal Credit housing costs money arrive?",
        "A **managed payment** (paid to us) comes every four weeks, in arrears, and can be up to "
        "two months behind the tenant’s own pay day. Paid to the tenant, it comes with the rest of "
        "their money once a month.\n\n"
        "Before you start arrears action, look whether a managed payment was asked for and is on "
        "its way. Say so on the account, so that the next colleague sees it.",
        "UC, managed payment, alternative payment arrangement, APA, housing element",
        related=("Which arrears letter goes at which stage?",),
    ),
    DemoArticle(
        RENTS,
        "rents",
        "Which arrears letter goes at which stage?",
        "| Stage | When | Letter |\n|---|---|---|\n"
        "| 1 | two weeks behind | Reminder, with how to pay and where to get advice |\n"
        "| 2 | four weeks behind | Second letter, with an offer of an appointment |\n"
        "| 3 | six weeks behind | Warning before notice |\n\n"
        "The system proposes the letter; you decide. Speak to the tenant before every stage, and "
        "write down what was agreed. No letter goes while an arrangement is kept.",
        "arrears stage 2 letter, reminder letter, arrears policy, warning before notice",
        days=26,
    ),
    DemoArticle(
        RENTS,
        "rents",
        "How do I set up a payment arrangement?",
        "1. Go through income and outgoings with the tenant. The amount must be one they can keep.\n"
        "2. Enter amount, how often, and the first date.\n"
        "3. Say how they will pay.\n"
        "4. Give or send them the letter.\n\n"
        "An arrangement counts as broken when a payment is five working days late. Ring before you "
        "end it: most late payments are a new pay day.",
        "repayment plan, instalments, broken arrangement",
    ),
    DemoArticle(
        RENTS,
        "rents",
        "Change a Direct Debit day or amount",
        "Changes made by the **18th** hold from the next collection; later ones from the one "
        "after. The bank needs ten working days’ notice to the tenant, which the letter gives.\n\n"
        "An amount that changes with the yearly rent change needs nothing from you.",
        "DD, direct debit date, mandate, collection day",
        kind="guide",
        days=23,
        due=-6,
    ),
    DemoArticle(
        RENTS,
        "rents",
        "Postings of one day: cash, cards and bank file",
        "Every morning the three files of the day before are posted by 09:30.\n\n"
        "- **Cash and PayPoint**: by account reference\n"
        "- **Cards**: by account reference\n"
        "- **Bank file**: by reference, else by amount and payer\n\n"
        "What finds no account goes to suspense. To see the payments of a day, today’s too, open its "
        "batch and sort by amount.",
        "",
        kind="guide",
        days=24,
    ),
    DemoArticle(
        HOMES,
        "estates",
        "Print the list of keys that are out",
        "Open the key register, choose **Out**, and print the page from your browser. Sort by date "
        "first: the oldest are the ones to ring about.",
        "key register, signed out keys",
        days=25,
        due=60,
    ),
    DemoArticle(
        HOMES,
        "estates",
        "A tenant hands keys back early: what now?",
        "Take the keys, and write down day and time: the tenancy still runs to the end of the "
        "notice unless we agree an earlier date **in writing**.\n\n"
        "1. Sign the keys in.\n2. Ask for a forwarding address.\n3. Have the meters read.\n"
        "4. Tell Rents, so that the last charge is right.",
        "surrender, handing in keys, end of tenancy, notice period",
        related=("The first day of a void",),
    ),
    DemoArticle(
        HOMES,
        "estates",
        "The first day of a void",
        "1. **Secure it**: locks, windows, water off in winter.\n"
        "2. **Meters**: readings and a photo of each.\n"
        "3. **Walk through** with the checklist; note what the tenant will be charged for.\n"
        "4. **Asbestos register** before anybody drills.\n"
        "5. Set the target date for letting.\n\n"
        "A home is void from the day after the tenancy ends, not from the day the keys come in.",
        "empty home, void inspection, relet, void checklist",
        kind="guide",
    ),
    DemoArticle(
        HOMES,
        "estates",
        "Report damp and mould the right way",
        "Treat every report as a hazard first and a repair second.\n\n"
        "- Ask who lives there: babies, older people and people with breathing trouble come first.\n"
        "- Book the inspection while you have the tenant on the line.\n"
        "- Never write that it is “lifestyle”. Write what was seen, where and how much.\n"
        "- Photos go on the home, not into your own folder.",
        "mould, condensation, black spots, hazard, disrepair",
    ),
    DemoArticle(
        HOMES,
        "estates",
        "Who may have a key to a stairwell or bin store?",
        "Tenants of that stair, their carers, and contractors who signed for one. A lost one is "
        "replaced once without charge.\n\n"
        "For fobs note the number on the back: that is what is switched off when it is lost.",
        "fob, entry system, communal door, bin store key",
        days=18,
    ),
    DemoArticle(
        HOMES,
        "estates",
        "Log anti-social behaviour so that it holds",
        "Write what was **seen and heard**, by whom, on which day and at what time. Leave out what "
        "somebody thinks of their neighbour.\n\n"
        "Agree with the person who reports it how often you will ring, and keep to it. Threats or "
        "violence: the police first, then the case.",
        "ASB, noise, neighbour complaint, harassment",
        kind="guide",
    ),
    DemoArticle(
        LETS,
        "allocations",
        "Which papers does a housing application need?",
        "- Who they are: one of passport, driving licence, birth certificate, share code\n"
        "- Where they live: a letter or bill of the last three months\n"
        "- Who lives with them: for each child, who has main care\n"
        "- What gives them priority: a letter that says why, not only that\n\n"
        "Missing papers don’t stop an application. They stop an **offer**.",
        "documents, proof of identity, ID, waiting list, housing list",
    ),
    DemoArticle(
        LETS,
        "allocations",
        "What counts as a reasonable refusal of an offer?",
        "Look at what was known when we made the offer. It is reasonable to refuse a home that "
        "doesn’t fit a need we had on record: stairs, an area with a known risk, too few bedrooms.\n\n"
        "Taste, a shop further away or no parking is not. Ring before you count a refusal, and "
        "write the tenant’s own words down.",
        "refused offer, turned down, penalty, suspension of application",
    ),
    DemoArticle(
        LETS,
        "allocations",
        "How are bedrooms counted?",
        "One for each couple, each person of 16 or more, two children of one sex under 16, and two "
        "children of any sex under 10. A carer who stays overnight counts as one.\n\n"
        "A child who lives with two parents has a room where the main care is. A foster child or an "
        "expected baby from 24 weeks counts.",
        "bedroom standard, overcrowding, under-occupation, room entitlement",
    ),
    DemoArticle(
        LETS,
        "allocations",
        "Medical points: who decides, and how long it takes",
        "The medical panel meets every second Thursday. It reads the form and one letter; it "
        "doesn’t see the applicant.\n\n"
        "Send the form by the Friday before. If somebody can’t leave hospital without a home, ring "
        "the panel: it decides within two working days.",
        "medical assessment, health priority, occupational therapist, OT",
        days=15,
    ),
    DemoArticle(
        LETS,
        "allocations",
        "Mutual exchange: from form to keys",
        "1. Both send the form. Check the rent accounts of both.\n2. Inspect both homes.\n"
        "3. Answer within 42 days: yes, no with a reason from the law, or yes on a condition.\n"
        "4. Sign on the same day, at the same table.\n\n"
        "Nobody moves before both have signed.",
        "swap, exchange, homeswap, assignment",
        kind="guide",
    ),
    DemoArticle(
        HELP,
        "homelessness",
        "Can I open a case without a date of birth?",
        "Yes. Open it with what you know and put **not known** where a date is asked for. Never "
        "enter 1 January: it looks like a fact.\n\n"
        "Ask again at the next meeting. Only the yearly return needs it.",
        "DOB, missing date of birth, unknown birthday",
        days=16,
    ),
    DemoArticle(
        HELP,
        "homelessness",
        "Somebody has nowhere to sleep tonight",
        "You don’t need proof to offer a bed tonight, only reason to believe.\n\n"
        "1. Is anybody in danger? Police or social work first.\n"
        "2. Take name, who is with them, and one telephone number.\n"
        "3. Offer what is free on the board. After 17:00 ring the duty officer.\n"
        "4. Write the offer and their answer down before you go home.",
        "roofless, out of hours, emergency accommodation, rough sleeping",
        kind="guide",
        related=("How long may somebody stay in temporary accommodation?",),
    ),
    DemoArticle(
        HELP,
        "homelessness",
        "How long may somebody stay in temporary accommodation?",
        "As long as we owe them a home. What is limited is **where**: seven days at most in a "
        "place that isn’t suitable, such as a bed and breakfast.\n\n"
        "The diary counts from the first night and reminds you on day five.",
        "TA, B&B, unsuitable accommodation, seven days",
    ),
    DemoArticle(
        HELP,
        "housing-advice",
        "A private tenant has a notice to leave",
        "Read the notice with them: date, ground, and how it was given. Many are not good in law.\n\n"
        "- Tell them **not to leave** on the date in the notice: only a tribunal can end it.\n"
        "- Offer a case at once. Do not wait for the sheriff officers.\n"
        "- Book an appointment with Housing Advice within five days.",
        "notice to quit, eviction, landlord, section, tribunal",
    ),
    DemoArticle(
        HELP,
        "support-services",
        "Ask for housing support for a new tenant",
        "Tick **support needed** on the sign-up, and say what for in one sentence: money, cooking, "
        "forms, company. The support team rings within three working days.\n\n"
        "They need the tenant’s yes. Write who gave it and when.",
        "tenancy support, referral, floating support",
        days=12,
    ),
    DemoArticle(
        DAILY,
        "",
        "I can’t sign in after a holiday",
        "Most often the password has run out. Choose **I can’t sign in** on the sign-in page and "
        "follow the link that we mail you.\n\n"
        "New telephone? Use one of your recovery codes for the second step. None left: ring "
        "the support team from your desk telephone, so that they can see it is you.",
        "locked out, forgotten password, two-step, authenticator, new phone",
        audience="everyone",
    ),
    DemoArticle(
        DAILY,
        "",
        "Which browser works with the system?",
        "The current Edge, Chrome, Firefox or Safari, on a computer, tablet or telephone. Nothing "
        "has to be installed.\n\n"
        "If a page looks odd after an update, reload it while you hold **Ctrl** and press **F5**.",
        "Edge, Chrome, page looks wrong, refresh, F5",
        audience="everyone",
    ),
    DemoArticle(
        DAILY,
        "shared-services",
        "First week with the system: what to watch",
        "Four short films, in this order: find a tenant, read an account, write a note, ask for "
        "help. Twelve minutes in all. Watch them at your desk and try each step in the training "
        "environment.",
        "training, induction, new starter, e-learning",
        kind="training",
        link="https://learning.council.example/housing/first-week",
    ),
)

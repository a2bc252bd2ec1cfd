import pytest

from rooftree.support.supplier.rules.mail.asks import asks, waiting_status
from rooftree.support.supplier.rules.mail.machine_words import machine_because
from rooftree.support.supplier.rules.mail.references import is_known_address, their_references
from rooftree.support.supplier.rules.mail.says_resolved import says_resolved
from rooftree.support.supplier.rules.mail.subjects import our_numbers_in, subject_of
from rooftree.support.supplier.rules.mail.weigh import MailFacts, weigh
from rooftree.support.supplier.rules.shipped import SHIPPED_SUPPLIER

PATTERN = str(SHIPPED_SUPPLIER["reference_pattern"])

ASKING = [
    "Please send us the log of last night.",
    "Hi Callum,\n\nCould you let me know which\nrelease you are on?\n\nThanks, Jane",
    "Can you confirm the number of rows.",
    "We need the payment file that failed.",
    "We will need more information from you to go on.",
    "Status: Waiting for Customer\n\nSee the portal.",
    "*Case status:* Waiting for Customer",
    "Which environment is this in?",
    "I'd be grateful if you would provide a screen shot.",
    "We are still waiting for your reply.",
    "It is done. Please retest and let us know.",
    "The following information is required:\n- the version\n- the time",
    "Kindly upload the trace to https://portal.example/x?id=1",
]
NOT_ASKING = [
    "We have found the cause and are working on it.",
    "Please do not hesitate to contact us.",
    "Please let us know if you have any further questions.",
    "Please do not reply to this message.",
    "Please find the patch attached.",
    "Please note that the portal is away tonight.",
    "We need to look at this with the developers.",
    "We need more time.",
    "Thank you for sending the file. See https://portal.example/case?id=4",
    "How did we do? Take our survey.",
    "You do not need to send anything.",
    "Status: Active",
    "No further information is needed from you.",
    "To update this case please reply to this email.",
    "The customer was waiting for a train.",
    "",
]
MACHINES = [
    ("Your request LKS-88214 has been logged", "Thank you. Your request has been logged.", ""),
    ("Automatic reply: Payment files", "Back on Monday.", ""),
    ("Re: Payment files", "I am out of the office until 30 November.", ""),
    ("Payment files", "This is an automated message. Please do not reply.", ""),
    ("Case update", "Something changed.", "noreply@larkfield.example.org"),
    ("Acknowledgement of your call", "We will be in touch.", ""),
    ("Re: Payment files", "We have received your email and will answer within 4 hours.", ""),
]
PERSONS = [
    ("Re: Payment files", "Your call has been logged. I am looking at it now. Jane"),
    ("Re: Payment files", "I have found the cause: the file has no header."),
    ("Re: Automatic reply", "Callum, the parser was changed in March."),
    ("Payment files", "The automatic import runs at 02:00 and fails on line 1."),
    ("Payment files", "We have received your file and it parses here. Jane"),
]


class Asks:
    @pytest.mark.parametrize("text", ASKING)
    def test_finds_what_is_asked_of_us(self, text):
        assert asks(text).asks
        assert asks(text).because

    @pytest.mark.parametrize("text", NOT_ASKING)
    def test_asks_nothing(self, text):
        assert not asks(text).asks

    def test_quotes_what_asks(self):
        asked = asks("Thanks for this. Which release are you on? We go on then.")
        assert asked.because == "It asks “Which release are you on?”"

    def test_reads_a_long_mail_in_time(self):
        assert not asks("please " * 3000).asks
        assert not asks("We have seen it. " * 2000).asks

    def test_takes_only_the_papers_own_status(self):
        assert waiting_status("Status: Waiting for Customer") == "Status: Waiting for Customer"
        assert waiting_status("Status: Active") == ""
        assert waiting_status("We set it to Waiting for Customer in May") == ""


class MachineBecause:
    @pytest.mark.parametrize(("subject", "text", "sender"), MACHINES)
    def test_knows_a_machine(self, subject, text, sender):
        assert machine_because(subject=subject, text=text, sender=sender)

    @pytest.mark.parametrize(("subject", "text"), PERSONS)
    def test_takes_a_persons_words_for_a_persons(self, subject, text):
        sender = "jane.orr@larkfield.example.org"
        assert not machine_because(subject=subject, text=text, sender=sender)


class SaysResolved:
    @pytest.mark.parametrize(
        ("text", "is_so"),
        [
            ("The fault has been fixed in LIVE.", True),
            ("Status: Resolved", True),
            ("We have resolved this. Please retest.", True),
            ("It will be fixed in release 8.4.", False),
            ("This is not resolved yet.", False),
            ("Once it is fixed we tell you.", False),
            ("We look at it.", False),
        ],
    )
    def test_tells_done_from_promised(self, text, is_so):
        assert says_resolved(text) is is_so


class TheirReferences:
    def test_leaves_our_own_numbers_out(self):
        text = "RE: [LKS-88214] Payment files [SC-20031], was ENQ-20391, LKS-88214"
        assert their_references(text, PATTERN) == ("LKS-88214",)

    def test_finds_nothing_by_a_pattern_that_cannot_be_read(self):
        assert their_references("LKS-88214", "(") == ()
        assert their_references("LKS-88214", "") == ()


class IsKnownAddress:
    @pytest.mark.parametrize(
        ("address", "is_so"),
        [
            ("jane@larkfield.example.org", True),
            ("Jane@Larkfield.Example.ORG", True),
            ("jane@mail.larkfield.example.org", False),
            ("jane@larkfield.example.org.evil.example", False),
            ("desk@partner.example", True),
            ("other@partner.example", False),
            ("", False),
        ],
    )
    def test_takes_a_domain_exactly(self, address, is_so):
        known = ("@larkfield.example.org", "desk@partner.example")
        assert is_known_address(address, known) is is_so


class SubjectOf:
    def test_holds_both_references_however_long(self):
        subject = subject_of("x" * 300, ours="SC-20031", theirs="LKS-88214")
        assert subject.endswith("[LKS-88214] [SC-20031]")
        assert len(subject) == 200
        assert our_numbers_in(subject) == (20031,)


class Weigh:
    @pytest.mark.parametrize(
        ("facts", "fate"),
        [
            # A forged From: known address, right reference, no proof.
            (MailFacts("human", 1, is_known=True, names=True), "not-proved"),
            (MailFacts("system", 1, is_known=True, names=True), "not-proved"),
            (MailFacts("human", 1, is_known=True, is_proven=True, names=True), "message"),
            (MailFacts("human", 1, is_known=True, is_proven=True, is_bound=True), "message"),
            # A signed address proves possession and no more.
            (MailFacts("human", 1, is_bound=True, is_proven=True), "not-proved"),
            (MailFacts("human", 1, is_proven=True, names=True), "leave"),
            (MailFacts("human", 0, is_known=True, is_proven=True, names=True), "unknown-reference"),
            (MailFacts("human", 0, is_known=True, names=True), "unknown-reference"),
            (MailFacts("human", 0, is_known=True, is_proven=True), "no-reference"),
            (MailFacts("human", 2, is_known=True, is_proven=True, names=True), "many-references"),
            (MailFacts("list", 0, is_known=True, is_proven=True), "leave"),
            (MailFacts("out-of-office", 1, is_bound=True), "line"),
            (MailFacts("out-of-office", 1, is_known=True, is_proven=True, names=True), "line"),
            (MailFacts("out-of-office", 1, is_known=True, names=True), "leave"),
            (MailFacts("bounce-permanent", 1, is_bound=True), "bounce"),
            (MailFacts("bounce-permanent", 1, is_known=True, is_proven=True), "leave"),
            (MailFacts("human", 1, is_forward=True, is_ours=True, is_proven=True), "message"),
            (MailFacts("human", 1, is_forward=True, is_ours=True), "not-proved"),
            (MailFacts("human", 1, is_forward=True, is_proven=True), "forwarded"),
            (MailFacts("human", 0, is_forward=True, is_proven=True, names=True), "leave"),
            (
                MailFacts("human", 0, is_forward=True, is_ours=True, is_proven=True, names=True),
                "unknown-reference",
            ),
        ],
    )
    def test_lets_nothing_move_a_case_without_proof(self, facts, fate):
        assert weigh(facts) == fate

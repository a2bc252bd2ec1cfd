"""What is kept of the words of a search."""

import pytest

from rooftree.support.knowledge.rules.search.kept_words import LONGEST, kept_words


class KeptWords:
    @pytest.mark.parametrize(
        ("typed", "kept"),
        [
            ("How do I refund a rent overpayment?", "How do I refund a rent overpayment?"),
            ("tenant of 12b High Street owes rent", "tenant of High Street owes rent"),
            ("letter for ann.lee@example.org bounced", "letter for bounced"),
            ("her number is 01632 960 123 now", "her number is now"),
            ("ring +44 1632 960123, out of hours", "ring out of hours"),
            ("call (01632) 960123 back", "call back"),
            ("AB123456C has two claims", "has two claims"),
            ("qq 12 34 56 c has two claims", "has two claims"),
            ("flat at EH1 2AB is void", "flat at is void"),
            ("flat at kw17 1zz is void", "flat at is void"),
            ("flat at G11XX is void", "flat at is void"),
            ("born 12/03/1980 in error", "born in error"),
            ("account 04711234 shows £412.18 twice", "account shows twice"),
            ("ENQ-20391 was closed", "was closed"),
            ("rent account RA004711/2", "rent account"),
            ("P45 and a void in rent group KS-2", "P45 and a void in rent group KS-2"),
            ("2FA code, w2 form", "2FA code, w2 form"),
            ("nul\x00 byte", "nul byte"),
            ("0471 1234", ""),
            ("", ""),
        ],
    )
    def test_hold_no_number_or_address_of_a_person(self, typed, kept):
        assert kept_words(typed) == kept

    def test_are_no_longer_than_the_row_that_holds_them(self):
        assert len(kept_words("rent " * 20_000)) <= LONGEST

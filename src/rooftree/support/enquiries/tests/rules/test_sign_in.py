"""The sign-in rule over the shipped words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rooftree.support.enquiries.rules.shipped_sign_in_words import SHIPPED
from rooftree.support.enquiries.rules.sign_in import Phrase, is_readable, read_sign_in

TROUBLES = [
    ("Forgotten password", "", "password"),
    ("Help", "Hi, I've forgotten my password. Morven", "password"),
    ("Help", "Hi, I\u2019ve forgotten my password", "password"),
    ("password reset please", "", "password"),
    ("Please can you reset my password?", "", "password"),
    ("Rooftree", "My password has expired and I have a tenant at the desk", "password"),
    ("Rooftree", "It says my password is incorrect", "password"),
    ("Forgot username/password", "", "password"),
    ("username", "I can't remember my username", "username"),
    ("Which username?", "What is my user name for the new system please", "username"),
    ("Cannot log in", "", "other"),
    ("Can't sign in to the new system", "", "other"),
    ("Login not working", "", "other"),
    ("URGENT", "I am unable to get into the system this morning", "other"),
    ("locked out", "", "locked-out"),
    ("Account locked", "It says my account has been locked", "locked-out"),
    ("New phone", "I've a new phone and the authenticator app is gone", "second-factor"),
    ("Help", "My MFA code is not accepted", "second-factor"),
    (
        "New starter",
        "Ailsa started today and does not have an account. Can you help?",
        "no-account",
    ),
    ("Single sign-on refused", "The single sign-on page refused me", "single-sign-on"),
    ("log in", "The system won't let me log in", "other"),
    ("Problem logging in", "", "other"),
    ("Login details", "Can you send my login details", "other"),
]
OTHERS = [
    ("Signing the tenancy", "The tenant couldn't come to sign the agreement in person"),
    ("Sign-in sheet", "Can't find the sign in sheet for the hostel"),
    ("Letters", "The letter is a password protected PDF and won't print"),
    ("Void board", "When I log in I can see the void board but it's empty"),
    ("Rent account", "The page charges £88.14 a week but her letter said £93.20"),
    ("Tenant portal", "A tenant forgot her password for the tenant portal"),
    ("Repairs", "Please log in the repair book that I can't attend"),
    ("Rent", "I forgot. The password policy is fine by the way."),
    ("Waiting list", "How do I change the applicant's address?"),
    ("Keys", "The wrong keys were signed out to the contractor"),
]


class ReadSignIn:
    @pytest.mark.parametrize(("subject", "words", "trouble"), TROUBLES)
    def test_hears_somebody_who_cannot_sign_in(self, subject, words, trouble):
        found = read_sign_in(subject, words, SHIPPED)
        assert found is not None
        assert found.trouble == trouble

    @pytest.mark.parametrize(("subject", "words"), OTHERS)
    def test_leaves_other_work_where_it_is(self, subject, words):
        assert read_sign_in(subject, words, SHIPPED) is None

    def test_says_which_words_decided(self):
        found = read_sign_in("", "Sorry, I forgot my password again", SHIPPED)
        assert found is not None
        assert found.words == "forgot my password"

    def test_urgent_is_no_sign_in_word(self):
        assert read_sign_in("URGENT URGENT", "Payment file stopped, critical", SHIPPED) is None

    @given(st.text(max_size=300), st.text(max_size=300))
    def test_never_stumbles_over_any_text(self, subject, words):
        read_sign_in(subject, words, SHIPPED)

    def test_every_shipped_phrase_can_be_used(self):
        assert [row.phrase for row in SHIPPED if not is_readable(row.phrase)] == []

    @pytest.mark.parametrize("phrase", ["", "…", "forgot … ", "| |", "…password"])
    def test_refuses_a_phrase_of_gaps(self, phrase):
        assert not is_readable(phrase)

    def test_follows_the_words_it_is_given(self):
        assert read_sign_in("abracadabra", "", [Phrase("abracadabra")]) is not None
        assert read_sign_in("Forgotten password", "", []) is None

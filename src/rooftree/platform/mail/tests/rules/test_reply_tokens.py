from hypothesis import given
from hypothesis import strategies as st

from rooftree.platform.mail.rules.reply_tokens import is_signed_for, read_token, reply_token

ASKER = "morven.baillie@council.example"


class ReplyTokens:
    @given(st.integers(0, 10**18 - 1))
    def test_find_their_record_again_in_capitals_too(self, record_id):
        part = reply_token(code="e", record_id=record_id, recipient=ASKER, key="k")
        for written in (part, part.upper()):
            token = read_token(written)
            assert token
            assert token[:2] == ("e", record_id)
            assert is_signed_for(token, recipient=ASKER.title(), key="k")

    def test_hold_for_one_reader_one_record_and_one_key(self):
        token = read_token(reply_token(code="e", record_id=1, recipient=ASKER, key="k"))
        assert token
        assert not is_signed_for(token, recipient="davie.kemp@council.example", key="k")
        assert not is_signed_for(token, recipient=ASKER, key="other")
        assert not is_signed_for(("e", 2, token[2]), recipient=ASKER, key="k")
        assert not is_signed_for(("q", 1, token[2]), recipient=ASKER, key="k")

    @given(st.text(max_size=60))
    def test_are_not_read_out_of_any_text(self, text):
        token = read_token(text)
        assert token is None or not is_signed_for(token, recipient=ASKER, key="k")

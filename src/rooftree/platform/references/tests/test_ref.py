"""How one record is named across modules."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rooftree.platform.references.interface import Ref

parts = st.from_regex(r"[a-z_]{1,20}", fullmatch=True)


class ParseRef:
    @given(module=parts, thing=parts, number=st.integers(0, 10**18 - 1))
    def test_reads_what_was_written(self, module, thing, number):
        ref = Ref(f"{module}.{thing}", number)
        assert Ref.parse(str(ref)) == ref

    @pytest.mark.parametrize(
        "text",
        [
            "",
            "enquiries.enquiry",
            "enquiry-5",
            "enquiries.enquiry-",
            "a.b--x",
            "a.b-\u0665",
            "a.b-" + "9" * 19,
        ],
    )
    def test_gives_nothing_for_anything_else(self, text):
        assert Ref.parse(text) is None

    @given(st.text())
    def test_takes_any_text(self, text):
        found = Ref.parse(text)
        assert found is None or found.id >= 0

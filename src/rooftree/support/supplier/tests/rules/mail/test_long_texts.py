import time

import pytest

from rooftree.support.supplier.rules.mail.asks import asks
from rooftree.support.supplier.rules.mail.handed_on import handed_on
from rooftree.support.supplier.rules.mail.says_resolved import says_resolved

LONG = {
    "empty lines": "\n" * 20_000,
    "quoted empty lines": ">\n" * 10_000,
    "the word before a status": "case\n" * 5_000,
    "a run without spaces": "a" * 20_000,
    "marks without spaces": "?" * 20_000,
    "words between we and need": "we" + " still now" * 2_000,
    "spaces after a label": "From" + " " * 100_000,
}


class ReadLongMail:
    @pytest.mark.parametrize("text", LONG.values(), ids=LONG.keys())
    def test_takes_no_longer_for_a_text_made_to_be_slow(self, text: str) -> None:
        begin = time.process_time()
        asks(text)
        says_resolved(text)
        handed_on(text)
        assert time.process_time() - begin < 0.5

    def test_reads_a_status_that_stands_on_the_next_line(self) -> None:
        assert asks("Case status:\n  Waiting for Customer").asks

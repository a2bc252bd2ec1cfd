import time

import pytest

from rooftree.platform.mail.rules.read_mail import read_mail


def senders(value: str) -> tuple[tuple[str, str], ...]:
    return read_mail(f"To: {value}\r\n\r\nx".encode()).to


class AddressesIn:
    @pytest.mark.parametrize(
        ("written", "found"),
        [
            ("Ann Bee <ann@x.example>", [("Ann Bee", "ann@x.example")]),
            ('"Bee, Ann" <ann@x.example>', [("Bee, Ann", "ann@x.example")]),
            ("Bee, Ann <ann@x.example>", [("Bee, Ann", "ann@x.example")]),
            ("ann@x.example (Ann Bee)", [("Ann Bee", "ann@x.example")]),
            ("=?utf-8?q?Bee=2C_Ann?= <ann@x.example>", [("Bee, Ann", "ann@x.example")]),
            ('"a \\"b\\" c" <ann@x.example>', [('a "b" c', "ann@x.example")]),
            ("a@x.example, b@x.example; c@x.example", [("", f"{n}@x.example") for n in "abc"]),
            ('Team: a@x.example, "B, C" <b@x.example>;', [("", "a@x.example"), ("B, C", "b@x.example")]),
            ("undisclosed-recipients:;", []),
            # What a reader takes for the address must not hide the real one.
            ("chief@council.example <evil@x.example>", [("chief@council.example", "evil@x.example")]),
            ('"chief@council.example" <evil@x.example>', [("chief@council.example", "evil@x.example")]),
            ("<@relay.example:ann@x.example>", [("", "ann@x.example")]),
            ("<ann@x.example", [("", "ann@x.example")]),
        ],
    )  # fmt: skip
    def test_gives_names_and_addresses(self, written, found):
        assert senders(written) == tuple(found)

    @pytest.mark.parametrize(
        "piece", ["(", "<,;:", '"a', "a,", "<a@b ", "a@b.c,", "<a@", "\\", "a:"]
    )
    def test_is_not_held_up_by_a_hostile_header(self, piece):
        begun = time.monotonic()
        senders(piece * (90_000 // len(piece)))
        assert time.monotonic() - begun < 5

import pytest

from rooftree.platform.mail.rules.read_mail import read_mail
from rooftree.platform.mail.rules.sender_proof import is_sender_proven

OURS = "mx.council.example"
SENDER = "morven.baillie@council.example"


class IsSenderProven:
    @pytest.mark.parametrize(
        ("results", "is_proven"),
        [
            ([f"{OURS}; dmarc=pass header.from=council.example"], True),
            ([f"{OURS} 1; dmarc=pass (p=reject) header.from=council.example"], True),
            ([f"{OURS}; spf=pass smtp.mailfrom=a@council.example; dkim=pass header.d=council.example"], True),
            ([f"{OURS}; spf=pass smtp.mailfrom=a@council.example"], False),
            ([f"{OURS}; spf=pass smtp.mailfrom=a@x.example; dkim=pass header.d=council.example"], False),
            ([f"{OURS}; dmarc=pass header.from=other.example"], False),
            ([f"{OURS}; dmarc=fail header.from=council.example"], False),
            (["mx.other.example; dmarc=pass header.from=council.example"], False),
            (["mx.other.example; none", f"{OURS}; dmarc=pass header.from=council.example"], False),
            ([f"{OURS}; none (dmarc=pass header.from=council.example)"], False),
            ([f"{OURS}"], False),
            ([f"{OURS};\r\n\tdmarc=pass\r\n\theader.from=council.example"], True),
            ([f"{OURS}; dmarc=pass (p=none (very) dis=none) header.from=Council.Example."], True),
            ([f"{OURS}; dkim=fail header.d=x.example; dkim=pass header.d=council.example; spf=pass smtp.mailfrom=council.example"], True),
            ([f"{OURS}; spf=pass smtp.mailfrom=council.example; dkim=pass header.i=@council.example"], True),
            ([f"{OURS}; dmarc=pass header.from=mail.council.example"], False),
            ([f"{OURS}; dmarc=pass header.from=example"], False),
            ([f"{OURS}; dmarc=pass smtp.mailfrom=council.example header.from=evil.example"], False),
            ([f"{OURS}; dmarc=pass"], False),
            ([f"{OURS}; spf=pass smtp.helo=council.example; dkim=pass header.d=council.example"], False),
            ([f"{OURS}; dkim=pass header.d=evil.example header.i=@council.example; spf=pass smtp.mailfrom=council.example"], False),
            ([f'{OURS}; spf=fail reason="; dmarc=pass header.from=council.example"'], False),
            ([f'{OURS}; spf=fail smtp.mailfrom="x;dmarc=pass header.from=council.example"@evil.example'], False),
            ([f"{OURS}; none (a (b) ; dmarc=pass header.from=council.example)"], False),
            ([f"{OURS}; none (unclosed ; dmarc=pass header.from=council.example"], False),
            ([f"{OURS}.evil.example; dmarc=pass header.from=council.example"], False),
            ([f"(comment) {OURS} 1; dmarc=pass header.from=council.example"], True),
            ([f"{OURS}; x-dmarc=pass header.from=council.example"], False),
            ([f"{OURS}; spf=none dmarc=pass header.from=council.example"], False),
            ([f"{OURS}; spf=none smtp.mailfrom==?utf-8?q?a;_dmarc=3Dpass_header.from=3Dcouncil.example?="], False),
            (["mx.council.example; none", f"{OURS}; dmarc=pass header.from=council.example"], False),
            ([""], False),
            ([], False),
        ],
    )  # fmt: skip
    def test_believes_only_our_own_receivers_topmost_word(self, results, is_proven):
        assert is_sender_proven(results, authserv_id=OURS, sender=SENDER) is is_proven

    def test_proves_nothing_where_no_receiver_is_set(self):
        results = ["; dmarc=pass header.from=council.example"]
        assert not is_sender_proven(results, authserv_id="", sender=SENDER)

    def test_reads_the_header_as_it_stands(self):
        raw = (
            b"Authentication-Results: mx.council.example; spf=none smtp.mailfrom="
            b"=?utf-8?q?x;_dmarc=3Dpass_header.from=3Dcouncil.example?=\r\n"
            b"From: morven.baillie@council.example\r\n\r\nx"
        )
        assert not is_sender_proven(read_mail(raw).authentication, authserv_id=OURS, sender=SENDER)

    def test_counts_both_from_headers(self):
        assert read_mail(b"From: a@x.example\r\nFrom: b@x.example\r\n\r\n").senders == 2
        assert read_mail(b"From: a@x.example, b@x.example\r\n\r\n").senders == 2
        assert read_mail(b"From: a@x.example\r\nFrom: a@x.example\r\n\r\n").senders == 2

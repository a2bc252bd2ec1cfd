import pytest

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
            ([""], False),
            ([], False),
        ],
    )  # fmt: skip
    def test_believes_only_our_own_receivers_topmost_word(self, results, is_proven):
        assert is_sender_proven(results, authserv_id=OURS, sender=SENDER) is is_proven

    def test_proves_nothing_where_no_receiver_is_set(self):
        results = ["; dmarc=pass header.from=council.example"]
        assert not is_sender_proven(results, authserv_id="", sender=SENDER)

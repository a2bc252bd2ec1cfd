"""What a case is for, and so of which kind it is: the first question of raising one."""

REQUESTS = frozenset({"documentation", "release-password", "free-licence"})
# An upgrade, a clone and a patch are for the supplier's remote DBA team.
REMOTE_DBA = frozenset({"upgrade", "clone", "patch"})
APPLICATION = frozenset({"technical", "isg", "bespoke"})
# A licence that costs is nothing to raise: the sales desk and the account manager sell it.
PAID_LICENCE = "paid-licence"


def kind_of(topic: str) -> str:
    """Give the kind of a case for this."""
    return "request" if topic in REQUESTS else "incident"


def who_does_it(topic: str, supplier: str) -> str:
    """Say who of the supplier's it is for; empty for a request."""
    if topic in REMOTE_DBA:
        return f"{supplier}’s remote DBA team"
    if topic in APPLICATION:
        return f"{supplier}, who moves it to the right team"
    return ""

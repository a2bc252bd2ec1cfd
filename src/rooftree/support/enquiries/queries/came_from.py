"""Where in the product a question came from, and what is known of its sender's account."""

from rooftree.platform.access import interface as access
from rooftree.support.knowledge import interface as knowledge


def page_title(key: str) -> str:
    """Say the page in a housing officer's words, where it has a guide."""
    guide = knowledge.guide(key) if key else None
    return guide.title if guide else key


def account_words(address: str) -> str:
    """Say what the team may know of the account; the asker is never told."""
    account = access.account_by_email(address) if address else None
    if account is None:
        return "No account has this address"
    if not account.is_active:
        return "The account with this address is closed"
    factor = "with" if account.has_second_factor else "without"
    return f"{account.username}, {factor} a second factor"

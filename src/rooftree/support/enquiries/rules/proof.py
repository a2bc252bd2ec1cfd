"""Whether a sender is proved enough to be told facts of an account."""

_PROVED = {"signed-in", "proven", "logged"}


def is_unproven(*proofs: str) -> bool:
    """Say whether any of these, of an enquiry and of its latest words, is no proof."""
    return any(proof not in _PROVED for proof in proofs if proof)

"""The words that an answer to the askers of a case begins with; a colleague goes over them."""


def words_for_askers(*, supplier: str, subject: str, is_done: bool, outcome: str) -> str:
    """Say how it stands with the supplier, as a draft."""
    if not is_done:
        return (
            f"Hello,\n\n{supplier} is working on what you asked about ({subject}). We will write"
            " again as soon as we know more.\n"
        )
    ended = f" What was done: {outcome}" if outcome else ""
    return (
        f"Hello,\n\n{supplier} tells us that what you asked about ({subject}) is put right.{ended}"
        "\n\nPlease try it again. If it still goes wrong, answer this mail and we will take it"
        " up with them.\n"
    )

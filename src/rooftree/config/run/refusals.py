"""A start that can't go on, told in one sentence."""


class StartRefused(Exception):
    """Rooftree would not start; the message says what to do. `sentences` holds every fault."""

    def __init__(self, *sentences: str) -> None:
        super().__init__("\n".join(sentences))
        self.sentences = sentences

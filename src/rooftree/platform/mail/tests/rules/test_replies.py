import pytest

from rooftree.platform.mail.rules.quotes import split_quote
from rooftree.platform.mail.tests.rules.replies.kept_whole import KEPT_WHOLE
from rooftree.platform.mail.tests.rules.replies.top_posted import TOP_POSTED

LEAST_FOLDED = 0.9


def marked(sample: str) -> tuple[str, str]:
    """Give the text, and the part of it up to the author's last line."""
    lines = sample.splitlines(keepends=True)
    latest = max((n for n, line in enumerate(lines) if line[0] == "+"), default=-1)
    return "".join(line[1:] for line in lines), "".join(line[1:] for line in lines[: latest + 1])


class SplitQuote:
    @pytest.mark.parametrize("name", [*TOP_POSTED, *KEPT_WHOLE])
    def test_never_folds_a_word_of_the_author(self, name):
        text, own = marked((TOP_POSTED | KEPT_WHOLE)[name])
        new_words, quoted = split_quote(text, is_reply="new mail" not in name)
        assert new_words + quoted == text
        assert len(new_words.rstrip()) >= len(own.rstrip())

    def test_folds_nearly_every_quote(self, capsys):
        folded = []
        for name, sample in TOP_POSTED.items():
            text, own = marked(sample)
            folded += [name] if split_quote(text)[0].rstrip() == own.rstrip() else []
        share = len(folded) / len(TOP_POSTED)
        with capsys.disabled():
            print(  # noqa: T201 - the measure is meant to be read
                f"\n{len(folded)} of {len(TOP_POSTED)} quotes folded, {len(KEPT_WHOLE)} kept whole"
            )
        assert share >= LEAST_FOLDED, sorted(set(TOP_POSTED) - set(folded))

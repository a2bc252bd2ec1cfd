"""The form of an article's words."""

from django.core import signing
from django.http import QueryDict

from rooftree.support.knowledge.web.articles.editor_forms import WordsForm


def sent(**values):
    typed = QueryDict(mutable=True)
    typed.update({"title": "End a tenancy", "form": "text", "body": "", **values})
    return WordsForm(typed)


class WordsOfAnArticle:
    def test_are_read(self):
        form = sent(body="## Do this", keywords="void, end", version="3")
        assert form.is_valid()
        words = form.words()
        assert (words.title, words.body, words.form) == ("End a tenancy", "## Do this", "text")
        assert (words.link, words.file_id, words.keywords) == ("", None, "void, end")

    def test_are_asked_for_by_what_readers_get(self):
        for form, field, says in (
            ("text", "body", "Enter the text, or give a file or a link."),
            ("link", "link", "Enter the address that the article leads to."),
            ("file", "upload", "Choose the file that readers download."),
        ):
            found = sent(form=form)
            assert not found.is_valid()
            assert found.errors == {field: [says]}

    def test_drop_a_link_that_readers_do_not_get(self):
        form = sent(body="Words", link="https://intranet.example/voids")
        assert form.is_valid()
        assert form.words().link == ""

    def test_take_no_file_that_another_hand_named(self):
        for token in ("7", signing.dumps(7), signing.dumps(7, salt="elsewhere"), "x" * 5000):
            form = sent(form="file", held=token)
            assert not form.is_valid()
            assert form.file_id is None

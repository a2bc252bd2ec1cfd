import pytest

from rooftree.support.supplier.rules.mail.hand_over import filled_in, template_complaint
from rooftree.support.supplier.rules.mail.handed_on import handed_on, without_quotes
from rooftree.support.supplier.rules.shipped import SHIPPED_SUPPLIER


class TemplateComplaint:
    @pytest.mark.parametrize("name", ["hand_over_subject", "hand_over_text"])
    def test_has_none_for_what_ships(self, name):
        assert template_complaint(str(SHIPPED_SUPPLIER[name])) == ""

    @pytest.mark.parametrize("template", ["{nino}", "{subject.__class__}", "{", "}", "{ subject }"])
    def test_refuses_what_it_cannot_fill_in(self, template):
        assert template_complaint(template)


class FilledIn:
    def test_leaves_braces_of_the_values_alone(self):
        assert filled_in("{subject}!", {"subject": "{reference}"}) == "{reference}!"


class HandedOn:
    def test_tells_comment_words_and_quote_apart(self):
        text = (
            "Morag, please look.\n\n________________________________\nFrom: Jane Orr\n"
            "Sent: Monday\nTo: Callum Reid\nSubject: RE: Files\n\nWhich release are you on?\n\n"
            "From: Callum Reid\nSent: Friday\nTo: Helphub\nSubject: Files\n\nCan you look?"
        )
        found = handed_on(text)
        assert found.comment == "Morag, please look."
        assert found.words == "Which release are you on?"
        assert found.quoted.startswith("From: Callum Reid")

    def test_reads_a_mail_that_is_set_behind_marks(self):
        text = (
            "Begin forwarded message:\n\n> From: Jane Orr <jane@larkfield.example.org>\n"
            "> Date: Monday\n> To: Callum\n>\n> We have found it.\n"
        )
        assert handed_on(text).words == "We have found it."

    def test_says_where_the_mail_hangs_on_instead(self):
        assert not handed_on("See the mail that hangs on.").is_inline

    def test_cuts_what_a_program_quotes(self):
        text = "Yes.\n\nOn Mon, 23 Nov 2026 at 10:14, Callum Reid\n<callum@council.example> wrote:\n> Ok?"
        assert without_quotes(text)[0] == "Yes."
        assert without_quotes("On Monday we wrote: see below")[0].startswith("On Monday")

"""Forms: the summary, the words, and what was typed."""

import re
from datetime import UTC, date, datetime, time

import pytest
from django import forms
from django.core.files.uploadedfile import SimpleUploadedFile

from rooftree.platform.web.interface import DateField, Form, InstantField, TimeField, UploadField
from rooftree.platform.web.tests.toy_form import EveryWidget


def ids(html: str) -> list[str]:
    return re.findall(r'\bid="([^"]+)"', html)


class ErrorSummary:
    def test_leads_to_a_control_of_every_widget(self):
        html = str(EveryWidget({}))
        targets = re.findall(r'<a href="#([^"]+)"', html)
        controls = re.findall(r'<(?:input|select|textarea)\b[^>]*\bid="([^"]+)"', html)
        visible = [
            name for name in EveryWidget.base_fields if name not in {"remark", "secret_place"}
        ]
        assert len(targets) == len(visible)
        assert set(targets) <= set(controls)

    def test_leads_to_the_group_where_there_is_nothing_to_choose(self):
        class Nothing(Form):
            hub = forms.ChoiceField(label="Hub", choices=[], widget=forms.RadioSelect)

        html = str(Nothing({}))
        (target,) = re.findall(r'<a href="#([^"]+)"', html)
        assert target in ids(html)

    def test_repeats_each_message_at_its_control(self):
        html = str(EveryWidget({}))
        assert html.count("Enter name.") == 2
        assert 'aria-describedby="id_name_helptext id_name_error"' in html
        assert {"id_name_helptext", "id_name_error"} <= set(ids(html))

    def test_gives_every_id_once(self):
        found = ids(str(EveryWidget({})))
        assert len(found) == len(set(found))

    def test_names_a_fault_of_the_whole_form(self):
        assert "A key of that name hangs there already." in str(EveryWidget({"name": "clash"}))

    def test_is_absent_before_anything_was_sent(self):
        assert "There is a problem" not in str(EveryWidget())


class FormWords:
    @pytest.mark.parametrize(
        ("name", "words"),
        [
            ("name", "Enter name."),
            ("kind", "Choose kind."),
            ("hub", "Answer “Which hub?”."),
            ("mail", "Enter e-mail address."),
            ("agreed", "Tick “The tenant agreed”."),
            ("cut_on", "Enter cut on."),
        ],
    )
    def test_name_what_is_missing(self, name, words):
        assert EveryWidget({}).errors[name] == [words]

    def test_leave_names_as_they_are_known(self):
        class Named(Form):
            number = forms.CharField(label="National Insurance number")
            uprn = forms.CharField(label="UPRN")
            code = forms.RegexField(r"[A-Z]+", label="Code")
            size = forms.TypedChoiceField(label="Size", choices=[("1", "One")], coerce=int)

        errors = Named({}).errors
        assert errors["number"] == ["Enter National Insurance number."]
        assert errors["uprn"] == ["Enter UPRN."]
        assert errors["code"] == ["Enter code."]
        assert errors["size"] == ["Choose size."]

    def test_say_what_an_address_looks_like(self):
        form = EveryWidget({"mail": "morag"})
        assert form.errors["mail"] == ["Enter an e-mail address like name@council.example."]

    def test_refuse_a_value_that_is_not_offered(self):
        assert EveryWidget({"kind": "chubb"}).errors["kind"] == ["Choose kind from the list."]

    def test_keep_the_words_a_field_brings(self):
        class Own(Form):
            why = forms.CharField(error_messages={"required": "Say why it is urgent."})

        assert Own({}).errors["why"] == ["Say why it is urgent."]

    def test_mark_what_may_be_left_out(self):
        assert str(EveryWidget()).count("(optional)") == 1

    def test_say_optional_once_when_the_label_says_it(self):
        class Own(Form):
            why = forms.CharField(label="Why (optional)", required=False)

        assert str(Own()).count("(optional)") == 1


class Formsets:
    def test_draw_each_form_without_a_summary_of_its_own(self):
        class Telephone(Form):
            number = forms.CharField(label="Telephone")

        data = {"form-TOTAL_FORMS": "2", "form-INITIAL_FORMS": "0", "form-0-number": "x"}
        formset = forms.formset_factory(Telephone, extra=2)(data)
        html = str(formset)
        assert "There is a problem" not in html
        assert html.count('<label class="govuk-label') == 2
        assert 'name="form-TOTAL_FORMS"' in html


class TypedText:
    def test_is_kept_beside_its_error(self):
        html = str(EveryWidget({"cut_on": "31 Nov 2026", "name": 'A "B" <c>', "note": "Line"}))
        assert 'value="31 Nov 2026"' in html
        assert "A &quot;B&quot; &lt;c&gt;" in html
        assert "The day 31 is not in November." in html


class Dates:
    def test_are_shown_in_words(self):
        class Day(Form):
            day = DateField()

        assert 'value="23 November 2026"' in str(Day(initial={"day": date(2026, 11, 23)}))

    def test_have_not_changed_when_typed_another_way(self):
        class Day(Form):
            day = DateField()

        form = Day({"day": "23/11/26"}, initial={"day": date(2026, 11, 23)})
        assert not form.has_changed()

    def test_count_as_missing_when_only_spaces_were_typed(self):
        class Day(Form):
            day = DateField(label="Day")

        assert Day({"day": "  "}).errors["day"] == ["Enter day."]


class Times:
    def test_are_read_and_shown(self):
        class At(Form):
            at = TimeField()

        form = At({"at": "2pm"})
        assert form.is_valid()
        assert form.cleaned_data["at"] == time(14)
        assert 'value="14:02"' in str(At(initial={"at": time(14, 2)}))


class _Lent(Form):
    at = InstantField(label="Lent")


class Instants:
    def test_are_londons_day_and_time(self):
        form = _Lent({"at_day": "1 July 2026", "at_time": "2pm"})
        assert form.is_valid()
        assert form.cleaned_data["at"] == datetime(2026, 7, 1, 13, tzinfo=UTC)

    def test_are_shown_as_london_reads_them(self):
        html = str(_Lent(initial={"at": datetime(2026, 7, 1, 13, tzinfo=UTC)}))
        assert 'value="1 July 2026"' in html
        assert 'value="14:00"' in html

    def test_ask_for_the_half_that_is_missing(self):
        assert _Lent({"at_day": "1 July 2026"}).errors["at"] == ["Enter the time."]

    def test_refuse_an_hour_that_the_clocks_leave_out(self):
        form = _Lent({"at_day": "29 March 2026", "at_time": "01:30"})
        assert "at" in form.errors


class Uploads:
    def test_refuse_a_file_over_the_limit(self):
        class Up(Form):
            photo = UploadField(largest_bytes=1024 * 1024)

        big = SimpleUploadedFile("a.png", b"x" * (1024 * 1024 + 1))
        words = Up({}, {"photo": big}).errors["photo"]
        assert words == ["That file is 1.0 MB. Choose one of 1 MB or less."]

    def test_refuse_an_empty_file(self):
        class Up(Form):
            photo = UploadField()

        form = Up({}, {"photo": SimpleUploadedFile("a.png", b"")})
        assert form.errors["photo"] == ["That file is empty. Choose another."]

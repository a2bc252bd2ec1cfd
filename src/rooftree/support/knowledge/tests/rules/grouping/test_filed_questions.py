"""Questions of files."""

import pytest

from rooftree.support.knowledge.rules.grouping.filed_questions import read_questions
from rooftree.support.knowledge.rules.search.json_lines import BadLine


class ReadQuestions:
    def test_takes_the_names_that_people_give_their_words(self):
        lines = [
            b'{"id": 1, "text": "a"}',
            b'{"id": "2", "question": "b"}',
            b'{"id": 3, "subject": "c", "body": "d"}',
            b'{"id": 4, "subject": "e", "text": "f"}',
            b'{"id": 5, "text": ""}',
            b'{"id": 6, "title": "g"}',
        ]
        found = list(read_questions(lines))
        assert [each.text for each in found] == ["a", "b", "c\nd", "e\nf", "", "g"]
        assert [each.id for each in found] == [1, "2", 3, 4, 5, 6]

    @pytest.mark.parametrize(
        ("line", "why"),
        [
            (b'{"id": "b"}', 'line 2: it has no "text"'),
            (b'{"id": "b", "text": null}', 'line 2: "text" is no text'),
            (b'{"id": "1", "text": "x"}', "line 2: another line has the id '1'"),
            (b'{"text": "x"}', 'line 2: "id" is missing'),
            (b"[]", "line 2: it is no object"),
        ],
    )
    def test_refuses_a_line_by_its_number(self, line, why):
        with pytest.raises(BadLine) as refused:
            list(read_questions([b'{"id": 1, "text": "a"}', line]))
        assert str(refused.value).startswith(why)

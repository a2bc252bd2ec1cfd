"""Articles and questions of files."""

import pytest

from rooftree.support.knowledge.rules.search.json_lines import (
    BadLine,
    read_articles,
    read_queries,
)


class Articles:
    def test_take_keywords_as_a_list_or_a_text(self):
        lines = [
            b'{"id": "a", "title": "T", "body": "B", "keywords": ["x", "y"], "service": "rents"}\n',
            b'{"id": 7, "title": "T", "body": "B", "keywords": "z"}\n',
            b"\n",
            b'{"id": "c", "title": "T", "body": "B"}',
        ]
        found = list(read_articles(lines))
        assert [each.keywords for each in found] == ["x y", "z", ""]
        assert [each.id for each in found] == ["a", 7, "c"]

    @pytest.mark.parametrize(
        ("line", "why"),
        [
            (b"no json", "line 2: it is no JSON"),
            (b"[1]", "line 2: it is no object"),
            (b"\xff", "line 2: it is not in UTF-8"),
            (b'{"title": "T", "body": "B"}', 'line 2: "id" is missing'),
            (b'{"id": "b", "body": "B"}', 'line 2: "title" is missing'),
            (b'{"id": "b", "title": "T", "body": 1}', 'line 2: "body" is missing, or is no text'),
            (b'{"id": "b", "title": "T", "body": "", "keywords": 4}', 'line 2: "keywords"'),
            (b'{"id": "a", "title": "T", "body": ""}', "line 2: another line has the id"),
        ],
    )
    def test_refuse_a_bad_line_by_its_number(self, line, why):
        with pytest.raises(BadLine) as refused:
            list(read_articles([b'{"id": "a", "title": "T", "body": "B"}\n', line]))
        assert str(refused.value).startswith(why)


class Queries:
    def test_take_the_text_under_three_names(self):
        lines = [b'{"id":1,"text":"a"}', b'{"id":2,"query":"b"}', b'{"id":3,"question":"c"}']
        assert [each.text for each in read_queries(lines)] == ["a", "b", "c"]

    def test_refuse_one_without_text(self):
        with pytest.raises(BadLine, match='line 1: "text" is missing'):
            list(read_queries([b'{"id": 1}']))

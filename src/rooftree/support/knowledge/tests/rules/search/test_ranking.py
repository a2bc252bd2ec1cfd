"""What is put before somebody who writes to the team."""

from rooftree.support.knowledge.rules.search.ranking import Ranked, likely_answers


class LikelyAnswers:
    def test_leave_out_what_holds_little_of_the_question(self):
        rows = [Ranked(1, 9.0, 0.8), Ranked(2, 8.0, 0.2)]
        assert [row.article_id for row in likely_answers(rows)] == [1]

    def test_leave_out_what_is_far_behind_the_best(self):
        rows = [Ranked(1, 9.0, 0.8), Ranked(2, 6.0, 0.6), Ranked(3, 4.4, 0.5)]
        assert [row.article_id for row in likely_answers(rows)] == [1, 2]

    def test_are_none_where_none_is_likely(self):
        assert likely_answers([Ranked(1, 9.0, 0.1)]) == []
        assert likely_answers([]) == []

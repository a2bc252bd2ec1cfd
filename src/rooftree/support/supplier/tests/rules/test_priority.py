"""Table 1.1, row by row: every answer to the four questions."""

from itertools import product

import pytest

from rooftree.support.supplier.models import PriorityAnswer
from rooftree.support.supplier.rules.priority import (
    ENVIRONMENTS,
    IMPACTS,
    SCOPES,
    TABLE_1_1,
    AnswerUnknown,
    decide,
)

# By impact, scope and workaround. Of what is missing here LIVE gives 4.
KEY_SCOPES = ("system", "critical-task", "major-function")
LIVE_TABLE = {
    **{("stopped", scope, False): 1 for scope in KEY_SCOPES},
    **{("severe", scope, False): 2 for scope in KEY_SCOPES},
    **{(impact, scope, True): 3 for impact in ("stopped", "severe") for scope in KEY_SCOPES},
    **{("intermittent", scope, has): 3 for scope in KEY_SCOPES for has in (True, False)},
    **{
        (impact, "non-critical", has): 3
        for impact in ("stopped", "severe")
        for has in (True, False)
    },
}


def answers(environment, impact, scope, has_workaround):
    return {
        "environment": environment,
        "impact": impact,
        "scope": scope,
        "has_workaround": has_workaround,
    }


class Decide:
    @pytest.mark.parametrize("impact", IMPACTS)
    @pytest.mark.parametrize("scope", SCOPES)
    @pytest.mark.parametrize("has", [True, False])
    def test_reads_live_by_the_table(self, impact, scope, has):
        expected = LIVE_TABLE.get((impact, scope, has), 4)
        assert decide(**answers("live", impact, scope, has)).priority == expected

    @pytest.mark.parametrize("impact", IMPACTS)
    @pytest.mark.parametrize("scope", SCOPES)
    @pytest.mark.parametrize("has", [True, False])
    def test_reads_other_environments_by_the_table(self, impact, scope, has):
        expected = 3 if (impact, scope) == ("stopped", "system") else 4
        assert decide(**answers("non-production", impact, scope, has)).priority == expected

    def test_names_the_row_the_papers_words_and_why_not_higher(self):
        found = decide(**answers("live", "stopped", "critical-task", has_workaround=True))
        assert found.rule == (
            "Priority 3: LIVE, a critical task has stopped, and can be circumvented."
        )
        assert found.words == TABLE_1_1[3]
        assert found.not_higher == "Not 2: there is a workaround."

    def test_says_why_not_another_for_every_answer(self):
        for each in product(ENVIRONMENTS, IMPACTS, SCOPES, (True, False)):
            found = decide(**answers(*each))
            assert found.rule.startswith(f"Priority {found.priority}: ")
            assert len(found.rule) <= PriorityAnswer._meta.get_field("rule").max_length
            next_to_it = 2 if found.priority == 1 else found.priority - 1
            assert found.not_higher.startswith(f"Not {next_to_it}: ")

    @pytest.mark.parametrize("name", ["environment", "impact", "scope"])
    def test_refuses_a_word_that_is_no_answer(self, name):
        asked = answers("live", "stopped", "system", has_workaround=False) | {name: "bad"}
        with pytest.raises(AnswerUnknown, match=f"'bad' is no {name}"):
            decide(**asked)

    def test_knows_the_words_that_are_kept(self):
        assert set(PriorityAnswer.Environment.values) == set(ENVIRONMENTS)
        assert set(PriorityAnswer.Impact.values) == set(IMPACTS)
        assert set(PriorityAnswer.Reach.values) == set(SCOPES)

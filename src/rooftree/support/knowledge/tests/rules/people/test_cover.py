"""Who is asked while a Super User is away, and what is said of services without one."""

from rooftree.support.knowledge.rules.people.cover import first_with_people, services_without


class FirstWithPeople:
    def test_asks_the_next_circle_only_when_the_first_is_away(self):
        assert first_with_people([[1, 2, 2], [3]], away={1}) == (2,)
        assert first_with_people([[1, 2], [3, 4]], away={1, 2, 4}) == (3,)
        assert first_with_people([[1], []], away={1}) == ()


class ServicesWithout:
    def test_names_them_and_says_whose_stand_in(self):
        assert services_without([], has_stand_ins=True) == ""
        assert services_without(["Housing Advice"], has_stand_ins=True) == (
            "Housing Advice has no Super User yet: those of Shared Services stand in."
        )
        assert services_without(["A", "B", "C"], has_stand_ins=False) == (
            "A, B and C have no Super User yet. Ask the support team."
        )

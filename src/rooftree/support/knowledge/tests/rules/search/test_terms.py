"""What a question asks for, as terms."""

from rooftree.support.knowledge.rules.search.terms import (
    SYNONYM,
    Lexicon,
    Term,
    runs,
    terms_of,
    without_fillers,
)


def said(terms, concept=0):
    """Give each way in which a concept may be said."""
    ways = {}
    for term in terms:
        if term.concept == concept:
            ways.setdefault(term.alternative, []).append(term.stem)
    return list(ways.values())


class TermsOf:
    def test_is_one_concept_a_word(self):
        lexicon = Lexicon({"rents": "rent", "due": "due"})
        assert terms_of(["rents", "due"], lexicon) == [
            Term(0, 0, "rent", 1.0),
            Term(1, 0, "due", 1.0),
        ]

    def test_takes_a_phrase_for_what_it_is_called_otherwise(self):
        lexicon = Lexicon(
            {"direct": "direct", "debits": "debit"}, synonyms={("direct", "debit"): [("dd",)]}
        )
        assert said(terms_of(["direct", "debits"], lexicon)) == [["direct", "debit"], ["dd"]]

    def test_counts_a_synonym_less_than_the_word_itself(self):
        lexicon = Lexicon({"dd": "dd"}, synonyms={("dd",): [("direct", "debit")]})
        own, *others = terms_of(["dd"], lexicon)
        assert own.weight == 1
        assert sum(term.weight**2 for term in others) ** 0.5 < 1
        assert {round(term.weight, 6) for term in others} == {round(SYNONYM / 2**0.5, 6)}

    def test_gives_every_meaning_of_a_short_form(self):
        lexicon = Lexicon({"ta": "ta"}, synonyms={("ta",): [("temporari",), ("assist",)]})
        assert said(terms_of(["ta"], lexicon)) == [["ta"], ["temporari"], ["assist"]]

    def test_looks_up_no_common_word_of_a_synonym(self):
        lexicon = Lexicon({"login": "login"}, synonyms={("login",): [("sign", "~in")]})
        assert said(terms_of(["login"], lexicon)) == [["login"], ["sign"]]

    def test_finds_a_phrase_by_its_common_words_too(self):
        lexicon = Lexicon({"sign": "sign", "in": None}, synonyms={("sign", "~in"): [("login",)]})
        assert said(terms_of(["sign", "in"], lexicon)) == [["sign"], ["login"]]

    def test_says_one_word_of_a_phrase_otherwise(self):
        lexicon = Lexicon(
            {"rent": "rent", "debt": "debt"},
            synonyms={("rent", "debt"): [("fta",)], ("debt",): [("arrear",)]},
        )
        assert ["rent", "arrear"] in said(terms_of(["rent", "debt"], lexicon))

    def test_counts_what_questions_are_wrapped_in_little_or_not(self):
        lexicon = Lexicon({"please": "pleas", "help": "help", "rent": "rent"})
        weights = {term.stem: term.weight for term in terms_of(["please", "help", "rent"], lexicon)}
        assert "pleas" not in weights
        assert weights["help"] < weights["rent"] / 2

    def test_asks_once_for_what_is_said_twice(self):
        lexicon = Lexicon({"rent": "rent"})
        assert len(terms_of(["rent", "rent"], lexicon)) == 1

    def test_joins_neighbours_that_are_one_word_on_the_shelf(self):
        lexicon = Lexicon(
            {"pass": "pass", "word": "word", "password": "password"}, known=frozenset({"password"})
        )
        assert ["password"] in said(terms_of(["pass", "word"], lexicon))

    def test_takes_a_word_apart_that_is_two_on_the_shelf(self):
        lexicon = Lexicon(
            {"rentaccount": "rentaccount", "rent": "rent", "account": "account"},
            known=frozenset({"rent", "account"}),
        )
        assert said(terms_of(["rentaccount"], lexicon))[-1] == ["rent", "account"]


class Phrases:
    def test_are_every_run_of_words(self):
        assert runs(["a", "b", "c"]) == ["a", "a b", "a b c", "b", "b c", "c"]

    def test_go_without_small_words(self):
        assert without_fillers(["end", "of", "the", "tenancy"]) == ["end", "tenancy"]

import pytest

from rooftree.platform.access.rules.sealed import SealUnreadable, seal, unseal

SECRET = "JBSWY3DPEHPK3PXP"


class Seal:
    def test_hides_the_text_and_differs_each_time(self):
        one, other = (seal(SECRET, ["a" * 50], use="tests") for _ in range(2))
        assert SECRET not in one
        assert one != other

    def test_is_read_with_the_key_that_made_it_and_after_it_became_an_old_one(self):
        sealed = seal(SECRET, ["a" * 50], use="tests")
        assert unseal(sealed, ["a" * 50], use="tests") == SECRET
        assert unseal(sealed, ["b" * 50, "a" * 50], use="tests") == SECRET

    @pytest.mark.parametrize(("keys", "use"), [(["b" * 50], "tests"), (["a" * 50], "others")])
    def test_is_not_read_with_another_key_or_for_another_use(self, keys, use):
        sealed = seal(SECRET, ["a" * 50], use="tests")
        with pytest.raises(SealUnreadable):
            unseal(sealed, keys, use=use)

    def test_is_not_read_after_somebody_wrote_in_it(self):
        with pytest.raises(SealUnreadable):
            unseal(SECRET, ["a" * 50], use="tests")

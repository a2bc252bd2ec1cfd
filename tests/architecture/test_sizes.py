"""Files and functions keep to their limits."""

from rooftree.config.checks.sizes import LONGEST_FILE, LONGEST_FUNCTION, size_faults


class Sizes:
    def test_hold_in_the_whole_tree(self):
        assert size_faults() == []

    def test_refuse_a_long_file(self, tmp_path):
        sample = tmp_path / "long.py"
        sample.write_text("x = 1\n" * (LONGEST_FILE + 1))
        assert "is the most" in size_faults([sample])[0]

    def test_refuse_a_long_function(self, tmp_path):
        sample = tmp_path / "long.py"
        sample.write_text("def long():\n" + "    x = 1\n" * LONGEST_FUNCTION)
        assert "long has 51 lines" in size_faults([sample])[0]

    def test_let_pass_what_just_fits(self, tmp_path):
        sample = tmp_path / "fits.py"
        sample.write_text("def fits():\n" + "    x = 1\n" * (LONGEST_FUNCTION - 1))
        assert size_faults([sample]) == []

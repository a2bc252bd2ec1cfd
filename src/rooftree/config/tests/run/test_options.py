"""What the starting commands say about options that can't be."""

import pytest

from rooftree.config.run import options


class Port:
    @pytest.mark.parametrize("typed", ["abc", "0", "99999", "8 0"])
    def test_is_refused_in_words(self, typed, capsys):
        with pytest.raises(SystemExit) as left:
            options.read_options(["demo", "--port", typed])
        assert left.value.code == 2
        assert f"a port is a number from 1 to 65535, not {typed}" in capsys.readouterr().err

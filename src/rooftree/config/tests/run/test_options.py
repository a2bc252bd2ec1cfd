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


class Workers:
    def test_are_one_for_each_processor_of_a_site_and_four_at_most(self, monkeypatch):
        for processors, workers in [(1, 1), (3, 3), (16, 4), (None, 1)]:
            monkeypatch.setattr(options.os, "cpu_count", lambda found=processors: found)
            assert options.read_options(["serve"]).workers == workers
            assert options.read_options(["demo"]).workers == 1

    def test_are_as_many_as_asked_for(self):
        assert options.read_options(["demo", "--workers", "3"]).workers == 3

    @pytest.mark.parametrize("typed", ["0", "none", "33"])
    def test_are_refused_in_words(self, typed, capsys):
        with pytest.raises(SystemExit):
            options.read_options(["serve", "--workers", typed])
        assert f"workers are a number from 1 to 32, not {typed}" in capsys.readouterr().err

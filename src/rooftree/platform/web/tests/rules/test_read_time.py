"""Times as people type them."""

from datetime import time

import pytest

from rooftree.platform.web.rules.read_time import UnreadableTime, read_time


class ReadTime:
    @pytest.mark.parametrize(
        ("text", "meant"),
        [
            ("14:02", time(14, 2)),
            ("14.02", time(14, 2)),
            ("1402", time(14, 2)),
            ("902", time(9, 2)),
            ("2pm", time(14)),
            ("2:02 PM", time(14, 2)),
            ("12am", time(0)),
            ("12pm", time(12)),
            ("noon", time(12)),
            ("midnight", time(0)),
            ("0:00", time(0)),
        ],
    )
    def test_takes_the_usual_ways_of_writing(self, text, meant):
        assert read_time(text) == meant

    @pytest.mark.parametrize("text", ["", "14", "25:00", "14:60", "14pm", "0am", "later", "1:2"])
    def test_shows_an_example_for_anything_else(self, text):
        with pytest.raises(UnreadableTime, match="Enter a time like 14:02"):
            read_time(text)

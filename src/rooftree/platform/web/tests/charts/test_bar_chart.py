"""The bar chart's picture and its table."""

import re
from decimal import Decimal

from django.template.loader import render_to_string

from rooftree.platform.web.interface import Bar, BarChart


def chart(*bars: Bar) -> BarChart:
    return BarChart(
        id="keys",
        title="Keys out",
        says="Most keys are out from the north hub.",
        label_heading="Hub",
        number_heading="Keys",
        bars=bars,
    )


class BarCharts:
    def test_start_at_zero_and_keep_proportion(self):
        drawn = chart(Bar("North", 40), Bar("South", 10), Bar("None", 0)).drawn
        assert [bar.width for bar in drawn] == [380, 95, 0]

    def test_draw_nothing_for_noughts(self):
        assert [bar.width for bar in chart(Bar("North", 0)).drawn] == [0]

    def test_take_decimals_and_write_thousands(self):
        (bar,) = chart(Bar("North", Decimal("1234.50"))).drawn
        assert (bar.number, bar.width) == ("1,234.50", 380)

    def test_say_the_same_in_words_and_in_a_table(self):
        html = render_to_string(
            "web/parts/bar_chart.html", {"chart": chart(Bar("North", 40, "/toy/?hub=n"))}
        )
        assert '<title id="keys-t">Keys out</title>' in html
        assert "Most keys are out from the north hub." in html
        assert '<a href="/toy/?hub=n">40</a>' in html
        labelled = re.search(r'role="img" aria-labelledby="([^"]+)"', html)[1].split()
        assert all(f'id="{name}"' in html for name in labelled)

    def test_say_when_there_is_nothing(self):
        html = render_to_string("web/parts/bar_chart.html", {"chart": chart()})
        assert "<svg" not in html
        assert "Nothing to count yet." in html

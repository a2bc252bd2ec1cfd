"""Bars lying on their sides, from zero, each with its label and its number."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

WIDTH = 640
ROW = 28
BAR = 18
LABEL_WIDTH = 190
NUMBER_WIDTH = 70
LONGEST_LABEL = 26


@dataclass(frozen=True)
class Bar:
    """One bar. `url` opens the rows that the number counts."""

    label: str
    value: int | Decimal
    url: str = ""


@dataclass(frozen=True)
class DrawnBar:
    """A bar's place in the picture, in the picture's own units."""

    label: str
    number: str
    y: int
    width: int
    text_y: int
    number_x: int


@dataclass(frozen=True, kw_only=True)
class BarChart:
    """Draw with `{% include "web/parts/bar_chart.html" %}`; `id` is the chart's own on its page.

    `says` is the description: what the picture shows, in one sentence.
    """

    id: str
    title: str
    says: str
    label_heading: str
    number_heading: str
    bars: Sequence[Bar]

    @property
    def height(self) -> int:
        """The picture's height."""
        return ROW * len(self.bars)

    @property
    def view_box(self) -> str:
        """The picture's own units."""
        return f"0 0 {WIDTH} {self.height}"

    @property
    def axis_x(self) -> int:
        """Where zero stands."""
        return LABEL_WIDTH

    @property
    def drawn(self) -> list[DrawnBar]:
        """Give every bar its place; the longest takes the whole width."""
        largest = max((bar.value for bar in self.bars), default=0)
        return [self._drawn(number, bar, largest) for number, bar in enumerate(self.bars)]

    def _drawn(self, number: int, bar: Bar, largest: int | Decimal) -> DrawnBar:
        room = WIDTH - LABEL_WIDTH - NUMBER_WIDTH
        width = round(room * bar.value / largest) if largest > 0 else 0
        top = number * ROW
        cut = bar.label if len(bar.label) <= LONGEST_LABEL else bar.label[: LONGEST_LABEL - 1] + "…"
        return DrawnBar(
            label=cut,
            number=f"{bar.value:,}",
            y=top + (ROW - BAR) // 2,
            width=max(width, 0),
            text_y=top + ROW // 2 + 4,
            number_x=LABEL_WIDTH + max(width, 0) + 8,
        )

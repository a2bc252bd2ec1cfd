"""Table 1.2: how soon the supplier means to respond and to resolve."""

from collections.abc import Mapping
from types import MappingProxyType

FUTURE_RELEASE = "future release"

# By kind, priority (0: none) and clock. A request has none unless a site sets one.
TABLE_1_2: Mapping[tuple[str, int, str], str] = MappingProxyType(
    {
        ("incident", 1, "response"): "2 business hours",
        ("incident", 1, "resolution"): "8 business hours",
        ("incident", 2, "response"): "4 business hours",
        ("incident", 2, "resolution"): "5 business days",
        ("incident", 3, "response"): "8 business hours",
        ("incident", 3, "resolution"): FUTURE_RELEASE,
        ("incident", 4, "response"): "2 business days",
        ("incident", 4, "resolution"): FUTURE_RELEASE,
    }
)

# All that a site may set, in the order of the table; requests come last.
TARGET_KEYS = (*TABLE_1_2, ("request", 0, "response"), ("request", 0, "resolution"))

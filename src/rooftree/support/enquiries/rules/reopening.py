"""How long closed enquiries may open again."""

LONGEST_DAYS = 3650
SHIPPED_DAYS = 30

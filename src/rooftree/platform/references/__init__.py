"""How one record is named across modules, and the numbers people quote."""

"""Background work, schedules, and the watchdog over them."""

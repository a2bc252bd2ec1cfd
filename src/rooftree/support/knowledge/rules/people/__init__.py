"""Rules of Super Users and of what people tell us."""

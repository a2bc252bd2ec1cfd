"""The fixed list of places where an upper module shows its part on a lower page."""

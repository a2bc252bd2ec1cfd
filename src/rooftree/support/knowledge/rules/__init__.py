"""How a guide's text becomes a page."""

"""Pages of mail with the supplier."""

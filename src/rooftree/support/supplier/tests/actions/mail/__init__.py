"""Mail with the supplier."""

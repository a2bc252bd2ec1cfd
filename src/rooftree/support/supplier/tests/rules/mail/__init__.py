"""Rules of mail with the supplier."""

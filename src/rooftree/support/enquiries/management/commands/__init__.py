"""Enquiries: management commands."""

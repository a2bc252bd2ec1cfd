"""Enquiries: management."""

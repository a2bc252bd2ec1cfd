"""Enquiries: tests queries."""

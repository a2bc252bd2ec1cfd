"""Enquiries: queries."""

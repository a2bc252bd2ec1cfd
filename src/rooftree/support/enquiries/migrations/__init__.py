"""Enquiries: migrations."""

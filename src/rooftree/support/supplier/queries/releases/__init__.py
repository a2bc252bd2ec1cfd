"""Supplier: queries, releases."""

"""Supplier: queries, portal."""

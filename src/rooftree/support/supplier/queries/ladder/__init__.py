"""Supplier: queries, ladder."""

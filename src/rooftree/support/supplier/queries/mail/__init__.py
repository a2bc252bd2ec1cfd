"""Supplier: queries, mail."""

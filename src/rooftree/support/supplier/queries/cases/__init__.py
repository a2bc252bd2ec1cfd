"""Supplier: queries, cases."""

"""Supplier: queries, seat."""

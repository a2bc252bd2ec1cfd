"""Supplier: queries."""

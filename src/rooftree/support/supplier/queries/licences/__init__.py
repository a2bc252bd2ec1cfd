"""Supplier: queries, licences."""

"""Supplier: queries, settings."""

"""Supplier: migrations."""

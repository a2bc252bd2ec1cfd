"""Supplier: tests of clock rules."""

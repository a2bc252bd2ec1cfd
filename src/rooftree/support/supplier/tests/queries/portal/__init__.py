"""Supplier: tests, queries, portal."""

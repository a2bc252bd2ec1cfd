"""Supplier: tests, web, portal."""

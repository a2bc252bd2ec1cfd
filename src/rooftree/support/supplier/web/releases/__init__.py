"""Supplier: pages, releases."""

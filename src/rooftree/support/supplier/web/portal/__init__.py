"""Supplier: pages, portal."""

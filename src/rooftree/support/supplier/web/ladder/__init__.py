"""Supplier: pages, ladder."""

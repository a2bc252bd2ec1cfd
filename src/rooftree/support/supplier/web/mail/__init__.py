"""Supplier: pages, mail."""

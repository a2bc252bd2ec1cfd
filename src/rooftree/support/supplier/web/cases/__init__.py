"""Supplier: pages, cases."""

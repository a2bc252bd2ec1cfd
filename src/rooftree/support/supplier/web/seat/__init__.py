"""Supplier: pages, seat."""

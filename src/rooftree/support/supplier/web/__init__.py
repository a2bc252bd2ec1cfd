"""Supplier: web."""

"""Supplier: rules."""

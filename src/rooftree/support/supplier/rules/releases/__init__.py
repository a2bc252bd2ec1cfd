"""Supplier: rules, releases."""

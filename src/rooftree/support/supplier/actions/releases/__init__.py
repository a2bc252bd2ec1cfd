"""Supplier: actions, releases."""

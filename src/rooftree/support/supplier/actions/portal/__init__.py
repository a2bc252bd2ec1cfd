"""Supplier: actions, portal."""

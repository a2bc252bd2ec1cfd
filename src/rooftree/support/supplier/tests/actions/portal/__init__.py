"""Supplier: tests, actions, portal."""

"""Supplier: actions, cases."""

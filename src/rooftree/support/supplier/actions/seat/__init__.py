"""Supplier: actions, seat."""

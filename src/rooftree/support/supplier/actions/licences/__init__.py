"""Supplier: actions, licences."""

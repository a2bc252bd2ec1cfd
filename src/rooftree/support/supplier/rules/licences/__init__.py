"""Supplier: rules, licences."""

"""Supplier: rules, cases."""

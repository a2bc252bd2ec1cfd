"""Supplier: rules, mail."""

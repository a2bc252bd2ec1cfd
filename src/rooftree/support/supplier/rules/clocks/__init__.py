"""Supplier: rules, clocks."""

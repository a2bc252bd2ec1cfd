"""Supplier: tests of rules."""

"""Supplier: tests."""

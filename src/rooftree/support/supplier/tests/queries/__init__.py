"""Supplier: tests of queries."""

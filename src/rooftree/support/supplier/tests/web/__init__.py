"""Supplier: tests of web."""

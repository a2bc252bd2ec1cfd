"""Supplier: tests of settings pages."""

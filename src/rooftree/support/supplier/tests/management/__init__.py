"""Supplier: tests of commands."""

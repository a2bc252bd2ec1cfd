"""Supplier: commands."""

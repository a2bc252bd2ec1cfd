"""Supplier: actions."""

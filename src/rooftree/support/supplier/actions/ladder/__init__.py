"""Supplier: actions, ladder."""

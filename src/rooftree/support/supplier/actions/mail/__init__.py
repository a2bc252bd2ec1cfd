"""Supplier: actions, mail."""

"""Supplier: actions, settings."""

"""Supplier: pages, settings."""

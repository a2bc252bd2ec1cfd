"""Supplier: pages, licences."""

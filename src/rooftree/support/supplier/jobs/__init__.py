"""Supplier: jobs."""

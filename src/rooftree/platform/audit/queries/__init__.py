"""Audit queries."""

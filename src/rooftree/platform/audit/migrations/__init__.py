"""Audit migrations."""

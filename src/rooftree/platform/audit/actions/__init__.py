"""Audit actions."""

"""Enquiries: tests actions."""

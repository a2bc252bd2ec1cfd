"""Enquiries: web."""

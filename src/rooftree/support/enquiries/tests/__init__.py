"""Enquiries: tests."""

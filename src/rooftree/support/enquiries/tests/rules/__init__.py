"""Enquiries: tests rules."""

"""Enquiries: rules."""

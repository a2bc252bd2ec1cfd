"""Enquiries: actions."""

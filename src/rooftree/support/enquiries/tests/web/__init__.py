"""Enquiries: tests web."""

"""Enquiries: jobs."""

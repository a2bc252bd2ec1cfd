"""Changing the support model."""

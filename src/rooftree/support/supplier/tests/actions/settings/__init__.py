"""Supplier: tests of settings actions."""

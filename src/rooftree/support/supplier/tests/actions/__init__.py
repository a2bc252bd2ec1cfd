"""Supplier: tests of actions."""

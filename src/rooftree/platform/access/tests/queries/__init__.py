"""Tests of access's queries."""

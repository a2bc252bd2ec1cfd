"""Tests of audit's queries."""

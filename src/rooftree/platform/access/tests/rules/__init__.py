"""Tests of access's rules."""

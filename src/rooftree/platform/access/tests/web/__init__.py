"""Tests of access's web."""

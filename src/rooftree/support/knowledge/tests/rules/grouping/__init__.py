"""Tests of how questions are brought together."""

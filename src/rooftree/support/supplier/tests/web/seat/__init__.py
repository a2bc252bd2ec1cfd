"""Tests of the supplier’s seat."""

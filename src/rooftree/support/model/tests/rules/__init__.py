"""Tests of the support model's rules."""

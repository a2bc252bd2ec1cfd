"""Tests of the support model's queries."""

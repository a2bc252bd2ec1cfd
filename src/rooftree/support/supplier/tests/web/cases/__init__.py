"""Tests of supplier cases: web of the case page."""

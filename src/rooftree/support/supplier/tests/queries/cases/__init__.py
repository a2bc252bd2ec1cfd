"""Tests of supplier cases: queries of the case page."""

"""Tests of supplier cases: rules of the case page."""

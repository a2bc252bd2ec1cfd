"""Tests of supplier cases: actions of the case page."""

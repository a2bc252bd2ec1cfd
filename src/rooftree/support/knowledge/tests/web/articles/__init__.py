"""Tests of articles' web."""

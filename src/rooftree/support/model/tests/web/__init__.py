"""Tests of the support model's web."""

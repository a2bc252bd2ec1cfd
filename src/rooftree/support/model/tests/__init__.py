"""Tests of the support model."""

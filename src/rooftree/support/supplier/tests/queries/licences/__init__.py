"""Tests of supplier cases."""

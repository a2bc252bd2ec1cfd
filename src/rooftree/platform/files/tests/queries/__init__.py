"""Tests of files queries."""

"""Tests of jobs queries."""

"""Tests of jobs rules."""

"""Tests of files rules."""

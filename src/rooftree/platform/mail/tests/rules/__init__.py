"""Tests of mail rules."""

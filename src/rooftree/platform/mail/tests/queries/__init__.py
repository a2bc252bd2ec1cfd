"""Tests of mail queries."""

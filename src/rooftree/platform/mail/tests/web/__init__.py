"""Tests of mail pages."""

"""Tests of mail actions."""

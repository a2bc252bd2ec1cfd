"""Tests of platform/database."""

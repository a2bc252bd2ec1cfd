"""Tests of help and guides."""

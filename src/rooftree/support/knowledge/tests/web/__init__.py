"""Tests of the web of help and guides."""

"""Tests of the rules of help and guides."""

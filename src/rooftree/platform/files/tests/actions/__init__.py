"""Tests of files actions."""

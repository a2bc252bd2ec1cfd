"""Tests of audit's actions."""

"""Tests of access's actions."""

"""Tests of staff's actions."""

"""Tests of staff's rules."""

"""Tests of staff's queries."""

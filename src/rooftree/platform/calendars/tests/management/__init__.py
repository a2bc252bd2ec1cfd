"""Tests of the calendars commands."""

"""Calendars rules."""

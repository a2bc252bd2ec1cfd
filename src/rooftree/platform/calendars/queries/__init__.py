"""Calendars queries."""

"""Calendars pages."""

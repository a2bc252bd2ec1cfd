"""Calendars migrations."""

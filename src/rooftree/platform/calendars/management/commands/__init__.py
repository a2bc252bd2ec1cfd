"""Calendars commands."""

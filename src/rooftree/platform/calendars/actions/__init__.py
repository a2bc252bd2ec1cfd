"""Calendars actions."""

"""Tests of the pages of calendars."""

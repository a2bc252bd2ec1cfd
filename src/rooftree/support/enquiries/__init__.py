"""Levels 0 and 2: triage, answers, routing."""

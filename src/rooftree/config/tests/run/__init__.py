"""Tests of how Rooftree is run."""

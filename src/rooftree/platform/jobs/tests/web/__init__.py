"""Tests of the pages of background jobs."""

"""Tests of jobs actions."""

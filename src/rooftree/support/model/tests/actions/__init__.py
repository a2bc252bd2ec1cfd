"""Tests of the support model's actions."""

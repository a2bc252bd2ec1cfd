"""Tests of supplier cases: ladder and warnings."""

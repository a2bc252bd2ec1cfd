"""Tests of the queries of help and guides."""

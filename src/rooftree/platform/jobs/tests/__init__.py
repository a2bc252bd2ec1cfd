"""Jobs tests."""

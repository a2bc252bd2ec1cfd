"""Mail migrations."""

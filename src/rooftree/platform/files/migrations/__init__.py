"""Files migrations."""

"""What search reads."""

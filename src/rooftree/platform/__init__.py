"""What knows nothing about housing or support."""

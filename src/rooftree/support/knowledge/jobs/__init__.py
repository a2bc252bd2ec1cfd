"""Work that runs by itself."""

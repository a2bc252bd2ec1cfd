"""Finding guides and the pages they belong to."""

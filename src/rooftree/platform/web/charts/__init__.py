"""Charts drawn on the server: SVG with a title, a description and its table."""

"""Plain rules for reading what people type and writing what they read."""

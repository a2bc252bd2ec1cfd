"""Jobs commands."""

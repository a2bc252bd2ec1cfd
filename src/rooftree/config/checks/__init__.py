"""The gates: what `./rooftree check` runs, and the tests beside them prove able to fail."""

"""Settings, addresses, the list of modules, and the commands that span modules."""

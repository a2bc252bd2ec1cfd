"""Sign-in, accounts, roles and scopes, history pages."""

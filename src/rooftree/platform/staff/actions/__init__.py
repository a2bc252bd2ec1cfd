"""Staff actions: plain writes, called by access alone, which asks permission and keeps the audit."""

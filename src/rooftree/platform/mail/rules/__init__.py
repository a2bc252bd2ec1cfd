"""Plain rules of mail: no Django here."""

"""The housing system: homes, people, tenancies, rents and the rest."""

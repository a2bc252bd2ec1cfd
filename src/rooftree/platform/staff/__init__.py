"""The people who use the product: units, services, teams, membership, absence."""

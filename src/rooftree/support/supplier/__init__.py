"""Level 3: requests and incidents to the supplier, clocks, ladder, releases, licences, the supplier's seat."""

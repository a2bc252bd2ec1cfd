"""Layout, lists, forms and pages that every module shares."""

"""List pages: columns, filters, sorting, paging and exports, the same on every page."""

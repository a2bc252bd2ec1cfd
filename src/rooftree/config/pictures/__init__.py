"""The pictures of pages that guides show: which, what they were made of, and making them."""

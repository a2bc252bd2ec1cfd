"""File incoming mail: each class of mail has its own way."""

"""The rows behind stored files."""

from rooftree.platform.files.models.stored_file import StoredFile

__all__ = ["StoredFile"]

"""Rows that platform/database keeps."""

from rooftree.platform.database.models.preparation import Preparation

__all__ = ["Preparation"]

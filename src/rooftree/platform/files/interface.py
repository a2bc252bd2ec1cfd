"""What other modules may use."""

from rooftree.platform.files.actions.check_again import check_again
from rooftree.platform.files.actions.dispose_files import dispose_files
from rooftree.platform.files.actions.remove_leftovers import remove_leftovers
from rooftree.platform.files.actions.store import FileTooLarge, store
from rooftree.platform.files.disk import FileMissing
from rooftree.platform.files.queries.file_line import (
    FileLine,
    FileUnknown,
    file_line,
    file_lines,
    open_file,
)
from rooftree.platform.files.rules.media_types import media_type_of
from rooftree.platform.files.rules.names import clean_name
from rooftree.platform.files.rules.needs import register_need
from rooftree.platform.files.serving import SHOWN_IN_PLACE, respond

__all__ = [
    "SHOWN_IN_PLACE",
    "FileLine",
    "FileMissing",
    "FileTooLarge",
    "FileUnknown",
    "check_again",
    "clean_name",
    "dispose_files",
    "file_line",
    "file_lines",
    "media_type_of",
    "open_file",
    "register_need",
    "remove_leftovers",
    "respond",
    "store",
]

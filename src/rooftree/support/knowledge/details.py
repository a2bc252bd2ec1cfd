"""The audit's words for the details that knowledge keeps."""

from rooftree.platform.audit.interface import Detail

DETAILS = {
    "times": Detail("Times"),
}

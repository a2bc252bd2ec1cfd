"""Replies as people send them: `+` marks the author’s own lines, `|` the quoted ones."""

"""The document inside the frame: a mail's body as its own answer, under a policy of its own."""

from django.http import HttpResponse
from django.utils.html import format_html
from django.utils.safestring import mark_safe

POLICY = "sandbox; default-src 'none'; img-src 'self'; style-src 'unsafe-inline'"
_STYLE = """
body { margin: 0; padding: 12px 16px; background: #fff; color: #1b1a20; overflow-wrap: anywhere;
  font: 16px/1.45 "Atkinson Hyperlegible Next", system-ui, sans-serif; }
main > pre { white-space: pre-wrap; font: inherit; margin: 0; }
img { max-width: 100%; height: auto; }
table { max-width: 100%; }
pre { white-space: pre-wrap; }
a { color: #5b2a6e; }
blockquote { margin: 8px 0; padding-left: 12px; border-left: 3px solid #b9b5c0; }
.rf-place, .rf-gone { color: #55515c; background: #fff; font-size: 13px; }
.rf-wrong { color: #8a1c1c; background: #fff; font-weight: 700; font-size: 14px; }
.rf-gone { border: 1px dashed #7d7886; padding: 0 4px; }
.rf-note { margin: 0 0 12px; padding: 8px 12px; border: 1px solid #7d7886; }
"""
CANNOT_BE_SHOWN = (
    "This mail is too large or too tangled to show as it was sent, so its words are shown."
)
NO_HTML = "This mail was sent as plain text."
NO_WORDS = "It holds no words that could be read. The raw mail shows everything that came."


def html_document(*, title: str, safe: str) -> HttpResponse:
    """Answer with HTML that was made safe."""
    return _document(title, mark_safe(safe))  # noqa: S308 - rules/safe_html made it safe


def text_document(*, title: str, text: str, note: str) -> HttpResponse:
    """Answer with plain words, and a line above them that says why."""
    inside = format_html('<p class="rf-note">{}</p><pre>{}</pre>', note, text or NO_WORDS)
    return _document(title, inside)


def _document(title: str, inside: str) -> HttpResponse:
    whole = format_html(
        '<!doctype html>\n<html lang="en"><head><meta charset="utf-8"><title>{}</title>'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        "<style>{}</style></head><body><main>{}</main></body></html>",
        title,
        mark_safe(_STYLE),  # noqa: S308 - our own words above
        inside,
    )
    answer = HttpResponse(whole)
    answer["Content-Security-Policy"] = POLICY
    # Only pages of our own site may frame it; the policy above is kept to the letter.
    answer["X-Frame-Options"] = "SAMEORIGIN"
    answer["X-Content-Type-Options"] = "nosniff"
    answer["Referrer-Policy"] = "no-referrer"
    answer["Cache-Control"] = "private, no-store"
    return answer

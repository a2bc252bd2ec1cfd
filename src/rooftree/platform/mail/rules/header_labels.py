"""The names that mail programs give to headers when they write them into a mail's words."""

import re

FROM = "from|von|de|da|van|od|från|fra|lähettäjä|feladó|от|oт|gönderen|ó|差出人|发件人|寄件者|보낸 사람"
SENT = (
    "sent|date|gesendet|datum|envoyé|date d'envoi|enviado( el)?|fecha|data|inviato|verzonden|wysłano"
    "|odesláno|skickat|dato|sendt|lähetetty|elküldve|дата|отправлено|gönderme tarihi|am|送信日時"
    "|发送时间|日期|보낸 날짜"
)
TO = "to|an|à|para|a|aan|do|komu|till|til|kime|vastaanottaja|címzett|кому|chuig|宛先|收件人|받는 사람"
SUBJECT = (
    "subject|betreff|objet|asunto|oggetto|onderwerp|temat|předmět|ämne|emne|aihe|tárgy|тема|konu"
    "|assunto|ábhar|re|件名|主题|主旨|제목"
)
COPY = "cc|kopie|copie|kopia|dw|copia|bcc|reply-to|antwort an"

_KINDS = ("sender", "sent", "to", "subject", "copy")
# Some programs write a label in bold: *From:*
_EDGE = r"[>\s|*_]*"
LINE = re.compile(
    rf"^{_EDGE}(?:(?P<sender>{FROM})|(?P<sent>{SENT})|(?P<to>{TO})|(?P<subject>{SUBJECT})"
    rf"|(?P<copy>{COPY}))\s{{0,3}}[*_]{{0,2}}\s{{0,2}}[:\uff1a][*_]{{0,2}}\s*(?P<value>.*)$",
    re.IGNORECASE,
)


def label_of(line: str) -> tuple[str, str] | None:
    """Give (what the line tells, its value): sender, sent, to, subject or copy."""
    found = LINE.match(line[:1000])
    if found is None:
        return None
    return next(kind for kind in _KINDS if found[kind]), found["value"].strip()

"""The audit's words for what mail does, and for the details that it keeps."""

from rooftree.platform.audit.interface import LEFT_OUT, Detail


def _sender(is_automatic: object) -> str:
    return "Written by the system" if is_automatic else "Written by a person"


LABELS = {
    "mail.mailbox_taken": "Had mail taken for a mailbox",
    "mail.queued": "Sent a mail",
    "mail.held": "Had an automatic mail held back",
    "mail.placed": "Made a record of a mail that had none",
    "mail.retried": "Had a mail read again",
    "mail.taken_back": "Took a mail back before it left",
    "mail.sent_again": "Had a mail sent again",
    "mail.bounce_cleared": "Let mail go to an address again",
    "mail.fetching_set_up": "Had mail fetched from a mail server",
    "mail.fetching_changed": "Changed where mail is fetched from",
    "mail.fetching_paused": "Paused fetching mail",
    "mail.fetching_resumed": "Had mail fetched again",
    "mail.fetching_tried": "Tried to sign in to a mail server",
    "mail.fetched_left": "Left a mail on the mail server",
    "mail.keeping_set": "Set how long mail is kept",
    "mail.hold_placed": "Placed a legal hold on mail",
    "mail.hold_lifted": "Lifted a legal hold on mail",
    "mail.disposed": "Disposed of mail at the end of its time",
    "mail.person_looked_up": "Looked for all mail of one person",
    "mail.raw_read": "Read the raw text of a mail",
    "mail.read": "Read a mail",
}
DETAILS = {
    "automatic": Detail(words=_sender),
    "outbound": LEFT_OUT,
    "mails": Detail("Mails"),
    "number": Detail("Its number in the folder"),
    "months": Detail("Months kept"),
    "confirmed": Detail("Confirmed"),
}

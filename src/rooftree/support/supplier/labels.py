"""The words for what is done to supplier cases."""

LABELS = {
    "supplier.noted": "Wrote an internal note on a supplier case",
    "supplier.noted_by_mail": "Answered a notice of a supplier case by mail, kept as a note",
    "supplier.laddered": "Used a step of the supplier’s escalation ladder",
    "supplier.called": "Recorded a telephone call to the supplier",
    "supplier.replied": "Answered the supplier",
    "supplier.reply_taken_back": "Took a reply to the supplier back before it left",
    "supplier.status_set": "Changed the status of a supplier case by hand",
    "supplier.taken": "Took a supplier case",
    "supplier.closed": "Closed a supplier case",
    "supplier.reopened": "Opened a supplier case again",
    "supplier.enquiry_linked": "Put an enquiry on a supplier case",
    "supplier.askers_told": "Told the askers who wait for a supplier case",
    "supplier.raised": "Raised a case to the supplier",
}

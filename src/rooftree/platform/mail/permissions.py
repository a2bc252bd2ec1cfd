"""What people may do with mail."""

SEE_MAIL = "mail.see_mail"
RETRY_MAIL = "mail.retry_mail"
SEE_INTAKE = "mail.see_intake"
KEEP_MAILBOXES = "mail.keep_mailboxes"
KEEP_MAIL = "mail.keep_mail"
READ_PERSONAL_MAIL = "mail.read_personal_mail"

NAMES = {
    SEE_MAIL: "See mail in and out, with its raw text",
    RETRY_MAIL: "Have mail read or sent again",
    SEE_INTAKE: "See whether mail comes in, and where from",
    KEEP_MAILBOXES: "Set up the mailboxes that mail is fetched from",
    KEEP_MAIL: "Set how long mail is kept, hold it back, and see what was disposed of",
    READ_PERSONAL_MAIL: "Find and read every mail from or to one person",
}

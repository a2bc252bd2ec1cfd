"""What people may do with mail."""

SEE_MAIL = "mail.see_mail"
RETRY_MAIL = "mail.retry_mail"

NAMES = {
    SEE_MAIL: "See mail in and out, with its raw text",
    RETRY_MAIL: "Have mail read or sent again",
}

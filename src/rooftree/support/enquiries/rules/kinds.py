"""How other modules name our records."""

ENQUIRY = "enquiries.enquiry"
TEAM_QUESTION = "enquiries.team_question"
NOTICE = "enquiries.notice"
SIGN_IN_WORDS = "enquiries.sign_in_words"
COLLEAGUE = "staff.colleague"
REOPEN_DAYS = "enquiries.reopen_days"
RESPONSE_TARGET = "enquiries.response_target"

"""How other modules name our records."""

ENQUIRY = "enquiries.enquiry"
TEAM_QUESTION = "enquiries.team_question"
SIGN_IN_WORDS = "enquiries.sign_in_words"
COLLEAGUE = "staff.colleague"

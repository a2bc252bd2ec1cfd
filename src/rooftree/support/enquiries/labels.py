"""The words for what is done to enquiries."""

LABELS = {
    "enquiries.made": "Made an enquiry",
    "enquiries.taken": "Took an enquiry",
    "enquiries.handed_back": "Handed an enquiry back",
    "enquiries.handed_on": "Handed on an enquiry of somebody who left",
    "enquiries.triaged": "Triaged an enquiry",
    "enquiries.answered": "Answered an enquiry",
    "enquiries.asker_replied": "Added to their own enquiry",
    "enquiries.participant_added": "Added a participant to an enquiry",
    "enquiries.participant_taken_off": "Took a participant off an enquiry",
    "enquiries.noted_by_mail": "Answered a notice by mail, kept as an internal note",
    "enquiries.noted": "Wrote an internal note",
    "enquiries.team_asked": "Asked another team",
    "enquiries.closed": "Closed an enquiry",
    "enquiries.reopened": "Opened an enquiry again",
    "enquiries.sign_in_helped": "Sent a reset link or a username to the address on an account",
    "enquiries.sign_in_not_helped": "Could not send a reset link or a username",
    "enquiries.signed_in_since": "Closed a call for sign-in help, for its asker has signed in",
    "enquiries.sign_in_words_added": "Added words to the sign-in rule",
    "enquiries.sign_in_words_ended": "Ended words of the sign-in rule",
}

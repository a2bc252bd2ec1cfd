"""What the audit trail calls what is done here."""

from collections.abc import Mapping

LABELS: Mapping[str, str] = {
    "knowledge.asked_again": "Noted what a Super User was asked again",
    "knowledge.asked_again_undone": "Took back a note of what was asked again",
    "knowledge.feedback_written": "Gave feedback",
    "knowledge.feedback_read": "Read feedback",
    "knowledge.feedback_answered": "Said what came of feedback",
    "knowledge.questions_grouped": "Grouped questions that were asked again and again",
    "knowledge.question_set_aside": "Set a recurring question aside",
    "knowledge.question_brought_back": "Brought a recurring question back",
    "knowledge.questions_linked": "Linked an article to the questions that it answers",
    "knowledge.searches_forgotten": "Forgot searches of more than a year ago",
    "knowledge.synonyms_added": "Had search take words for each other",
    "knowledge.synonyms_changed": "Changed words that search takes for each other",
    "knowledge.synonyms_used": "Accepted words that search takes for each other",
    "knowledge.synonyms_left": "Had search take words for each other no longer",
    "knowledge.synonyms_proposed": "Proposed words that search could take for each other",
}

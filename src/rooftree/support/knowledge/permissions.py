"""Who may do what with articles: where somebody works today, and roles."""

KEEP_ARTICLES = "knowledge.keep_articles"
READ_ARTICLES = "knowledge.read_articles"
SPEAK_AS_SUPER_USER = "knowledge.speak_as_super_user"
KEEP_CATEGORIES = "knowledge.keep_categories"
READ_PERSONAL_DATA = "knowledge.read_personal_data"

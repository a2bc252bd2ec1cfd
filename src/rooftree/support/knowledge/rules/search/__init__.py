"""How words of articles and questions are read and weighed."""

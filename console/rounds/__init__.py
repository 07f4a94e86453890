"""Access reviews and training from the console: start a round, see answers, and what silence will do and when."""

"""What each of the family is told of the decision, decided for each by itself, and what the family says itself."""

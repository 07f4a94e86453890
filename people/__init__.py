"""The child, the family, the people around them: nouns every other part shares."""

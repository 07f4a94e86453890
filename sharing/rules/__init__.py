"""The rules of domain.md 2.8, by what they ask about. Each is a pure function that answers with sentences."""

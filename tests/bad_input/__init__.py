"""Bad input and abuse, posted without a browser: a sentence, a closed door, and nothing changed (security.md 8)."""

"""The desk for what others ask of us: do you know this family? Verified, decided, answered in writing."""

"""The front door's indicators: how much came, how fast it was decided, how agencies answered (domain.md 6.6)."""

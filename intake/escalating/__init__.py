"""Professionals who disagree: levels, each with an owner and a due date, how it ended, what was learnt."""

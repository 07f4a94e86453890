"""Immediate protection written down: who was rung, what was agreed, and police protection with its 72 hours."""

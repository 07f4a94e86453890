"""Signing in: by invitation only, passkey first, a second factor always (house.md Part A row 10)."""

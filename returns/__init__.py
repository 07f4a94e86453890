"""Statutory returns, indicators, anonymised statistics."""

"""Intake's pages: a gate, a form, an act and a page each."""

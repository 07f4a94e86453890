"""Carrying out what was decided: the ledger, the clock, the deletion, the certificate, the package for the archive."""

"""Backups: the database and the file store, encrypted and verified; the keys stay elsewhere."""

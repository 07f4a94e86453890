"""A child not yet born is born: the same record goes on, and what was told and counted before is put right."""

"""A case read from the console: only through an open request or incident, for a limited time, with a reason."""

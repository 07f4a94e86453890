"""How pages and questions look. Knows nothing of children."""

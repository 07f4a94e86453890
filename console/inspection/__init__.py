"""The inspection pack: one press makes a child’s case as an inspector asks for it, as far as one may open it."""

"""The rules and lists the service works by, and the one way they are changed: asked why, shown, dated, undone."""

"""The questions of intake's pages. They word errors; they never save."""

"""Bank holidays, working days, and clocks as rows."""

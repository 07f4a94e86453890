"""How much need-to-know, history and the record of looks cost, as ratios within one run."""

"""The dip sample: a manager reads decided contacts drawn at random, and says whether they would have decided so."""

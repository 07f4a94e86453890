"""Referrers write for themselves: the public's forms, the letterbox they go through, and the hub's list of them."""

"""What somebody does about a rights request, by noun."""

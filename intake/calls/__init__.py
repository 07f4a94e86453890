"""The call log: attempts, who was spoken to, whether a message was safe, what was said, how we know it was them."""

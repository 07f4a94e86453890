"""A child handed over to a service or another authority, and one handed to us. Responsibility stays until accepted."""

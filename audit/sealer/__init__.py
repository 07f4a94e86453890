"""The sealer: a process of its own, as a role of its own, with a key the database does not hold.

It loads no Django: `python -m audit.sealer` needs an address, a key and a folder, and is small.
"""

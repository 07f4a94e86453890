"""Brings the service up on one machine: environment, embedded servers, processes.

Everything here uses the standard library only, because it runs before the virtual environment exists.
"""

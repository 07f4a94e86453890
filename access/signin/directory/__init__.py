"""Signing in through an agency's own directory: one registration an agency, known by issuer, tenant and subject."""

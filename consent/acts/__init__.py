"""What people do about agreement, consent and being told."""

from consent.acts.giving import Answer, give, refuse

__all__ = ["Answer", "give", "refuse"]

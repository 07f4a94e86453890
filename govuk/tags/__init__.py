"""Component tags by what they are for; templates load them all with {% load govuk %}."""

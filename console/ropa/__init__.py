"""The register of processing of Article 30: drawn from what the service does, finished by hand, kept by versions."""

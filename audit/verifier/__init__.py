"""The verifier: reads the trail, history, seals and checkpoints and says what does not fit. It shares no code with the
sealer; both follow docs/evidence.md, and so may a third. It only reads.
"""

from audit.verifier.verify import Fault, Report, verify

__all__ = ["Fault", "Report", "verify"]

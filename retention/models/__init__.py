"""The schedule, what is kept until when, what holds it back, and how it was disposed of."""

from retention.models.disposals import Consideration, Disposal, DisposalCertificate, DisposedRoot, NightRun
from retention.models.holds import HeldRoot, Hold
from retention.models.kept import ErasureOwed, KeptFile, KeptLonger, Unsettled
from retention.models.rules import RetentionAssignment, RetentionPolicy, RetentionRule
from retention.models.trail import TrailYear

__all__ = [
    "Consideration",
    "Disposal",
    "DisposalCertificate",
    "DisposedRoot",
    "ErasureOwed",
    "HeldRoot",
    "Hold",
    "KeptFile",
    "KeptLonger",
    "NightRun",
    "RetentionAssignment",
    "RetentionPolicy",
    "RetentionRule",
    "TrailYear",
    "Unsettled",
]

"""The words of the office's code sets, edition by edition: the codes stay as the census has them. CONFIG."""

from django.db import models

from audit.privacy import LAW
from audit.records import Record

SETS = {
    "level": "Levels of need (thresholds)",
    "source": "Who brought a contact",
    "ethnicity": "Ethnicity",
    "disability": "Disability",
}


class CodeWord(Record):
    """What one code says from a day on, and whether it is still offered. Past answers keep their code."""

    code_set = models.CharField("code set", max_length=20, choices=list(SETS.items()))
    code = models.CharField(max_length=10)
    place = models.PositiveSmallIntegerField("place in the list", default=0)
    words = models.CharField(max_length=120)
    offered = models.BooleanField("offered to choose", default=True)
    in_force_from = models.DateField("in force from")
    source = models.CharField("on whose word", max_length=200)

    class Wall:
        reference = True

    class Privacy:
        subject = None
        retain = "reference"
        fields = dict.fromkeys(("code_set", "code", "place", "words", "offered", "in_force_from", "source"), LAW)
        disposal: dict[str, str] = {}

    class Meta:
        verbose_name = "word of a code"
        ordering = ["code_set", "place", "in_force_from"]
        constraints = [
            models.UniqueConstraint(fields=["code_set", "code", "in_force_from"], name="one_word_of_a_code_a_day")
        ]

    def __str__(self) -> str:
        return f"{self.code}: {self.words}"

"""An invented caseload for the demonstration: the cast, about forty families and what has been done for them so far.

Everything is done through the acts, as the right person at the right past moment, so the trail, the history and the
clocks read as if the hub had worked. Nobody here exists: Westmere is no town, the telephone numbers, NHS numbers and
e-mail addresses are from the ranges kept for examples.

**Try it: a worry comes in.** The Ashgreave family is on file and the police notification is not: Tansy Ashgreave, 6, was
the subject of a school contact and a referral five months before, closed a month later. Her mother Corinne
is expecting a child; Tansy's father Joss lives elsewhere; Corinne's partner Dell Marwick has moved in. To play the main
job, sign in as Dee Harkaway, find Tansy, and receive a police notification of domestic abuse about her and the unborn
child (domain.md 9, scenario 1). The search finds her, and the earlier referral makes this one a re-referral.
"""

TRY_IT = (
    "Try it: sign in as Dee Harkaway, find Tansy Ashgreave (6), and receive a police notification of domestic abuse "
    "about her and her mother Corinne's unborn child. Mother's partner is Dell Marwick."
)

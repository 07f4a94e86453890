"""The hand-over sheet: at half past four to the out-of-hours team, in the morning one back, each line acknowledged."""

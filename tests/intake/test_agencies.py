"""Who told us is chosen among those who may."""

from intake import agencies
from tests.cast import TODAY


def test_only_agencies_at_work_that_bring_worries_are_offered(dee, acting):
    with acting(dee):
        offered = {name for _, name in agencies.working(TODAY)}
    assert {"West Midlands Police", "Black Country Women's Aid"} <= offered
    assert not offered & {"The family", "Liquidlogic", "Department for Education", "Office for National Statistics"}
    assert not [name for name in offered if "Clinical Commissioning Group" in name or "Partnership" in name]

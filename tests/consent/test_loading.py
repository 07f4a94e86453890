"""The first edition is loaded once, through records, and reads back as it was written."""

from django.core.management import call_command

from access.bodies import Column
from access.models import Agency, robot
from consent.first_bases import BASES, CONDITIONS, FUNCTIONS
from consent.first_gateways import GATEWAYS
from consent.models import ArticleSix, Condition, Function, Gateway
from sharing.first_law import first_law
from sharing.law import law_in_force, party
from tests.cast import TODAY


def test_the_rows_read_back_as_the_first_edition(mo, acting):
    with acting(mo):
        kept, first = law_in_force(), first_law()
        assert kept.bases == first.bases
        assert kept.conditions == first.conditions
        assert kept.gateways == first.gateways
        assert kept.functions == first.functions
        assert kept.matrix == first.matrix


def test_loading_again_adds_nothing(commits, capsys):
    call_command("load_law")
    assert {line.split(": ")[1] for line in capsys.readouterr().out.splitlines()} == {"no new rows"}


def test_each_row_of_law_has_its_history(mo, acting):
    with acting(robot("law")):
        for model, rows in ((ArticleSix, BASES), (Condition, CONDITIONS), (Function, FUNCTIONS), (Gateway, GATEWAYS)):
            assert model.history.count() == len(rows)


def test_every_agency_reads_as_a_party(mo, acting):
    with acting(mo):
        parties = [party(agency, TODAY) for agency in Agency.objects.all()]
        assert len(parties) >= 30
        assert all(isinstance(one.column, Column) for one in parties)

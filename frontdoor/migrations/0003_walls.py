"""The wall as the models declared it; written by `manage.py make_walls`."""

from pathlib import Path

from django.db import migrations

SQL = (Path(__file__).parent / "0003_walls.sql").read_text(encoding="utf-8")


class Migration(migrations.Migration):
    dependencies = [
        ("access", "0003_agency_country_agency_safeguard_agency_sponsor_and_more"),
        ("account", "0009_emailaddress_unique_primary_email"),
        ("audit", "0003_event_event_newest_event_event_left_and_more"),
        ("auth", "0012_alter_user_first_name_max_length"),
        ("axes", "0010_accessattemptexpiration"),
        ("consent", "0003_historicalpolicydocument_and_more"),
        ("console", "0002_accountline_belonging_caseline_clockline_openingline_and_more"),
        ("contenttypes", "0002_remove_content_type_name"),
        ("deadlines", "0002_historicaltask_alter_clockrule_unit_and_more"),
        ("documents", "0002_historicalstoredfile_read_at_storedfile_read_at_and_more"),
        ("guardian", "0003_remove_groupobjectpermission_guardian_gr_content_ae6aec_idx_and_more"),
        ("intake", "0004_absence_agreedaction_arrivedform_call_caseexport_and_more"),
        ("mfa", "0003_authenticator_type_uniq"),
        ("people", "0003_broughtlist_codeword_historicalbroughtlist_and_more"),
        ("post", "0002_historicalwording_wording"),
        ("retention", "0003_historicalerasureowed_historicaltrailyear_trailyear_and_more"),
        ("returns", "0002_remove_survivingcount_one_count_of_each_kind_and_more"),
        ("rights", "0002_box_handedover_historicalbox_historicalhandedover_and_more"),
        ("sessions", "0001_initial"),
        ("sharing", "0003_describedfile_familyquestion_historicaldescribedfile_and_more"),
        ("signin", "0002_invitation_opens_at"),
        ("socialaccount", "0006_alter_socialaccount_extra_data"),
        ("usersessions", "0001_initial"),
    ]

    operations = [migrations.RunSQL([SQL], migrations.RunSQL.noop)]

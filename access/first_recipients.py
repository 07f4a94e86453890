"""First edition of the other recipients the notice names: schools, council, charities, departments. domain.md 2.5"""

from access.agency_rows import NOTICE, AgencyRow, desk
from access.bodies import Body, Column

COUNCIL = "Sandwell Metropolitan Borough Council"
PROGRAMME = "Ministry of Housing Communities and Local Government (Troubled Families programme)"

SCHOOLS_AND_COUNCIL = (
    AgencyRow(
        "education",
        f"{COUNCIL}, Education",
        "Education",
        "Education",
        Body.COUNCIL,
        Column.EDUCATION,
        in_mash=True,
        desks=(desk("education-mash", "MASH desk", "01632 960 131"),),
    ),
    AgencyRow(
        "schools",
        "Schools and nurseries",
        "Schools",
        "Education providers – schools and nurseries",
        Body.SCHOOL,
        Column.EDUCATION,
        desks=(desk("schools-leads", "Designated safeguarding leads", "01632 960 132"),),
    ),
    AgencyRow(
        "council-housing",
        f"{COUNCIL}, Housing Services",
        "Council housing",
        f"{COUNCIL} Housing Services",
        Body.COUNCIL,
        Column.COUNCIL_HOUSING,
        in_mash=True,
        desks=(desk("housing-mash", "MASH desk", "01632 960 133"),),
    ),
    AgencyRow(
        "council",
        COUNCIL,
        "The council",
        "Other Sandwell Metropolitan Borough Council services",
        Body.COUNCIL,
        Column.OTHER,
    ),
    AgencyRow(
        "other-council",
        "Another local authority",
        "Another council",
        "",
        Body.OTHER_COUNCIL,
        Column.SOCIAL_CARE,
        source="Needed when a child moves",
    ),
)

VOLUNTARY = (
    AgencyRow(
        "black-country-womens-aid",
        "Black Country Women's Aid",
        "Women's Aid",
        "Black Country Women’s Aid",
        Body.COMMISSIONED,
        Column.DOMESTIC_ABUSE,
        in_mash=True,
        source=f"{NOTICE}; commissioned service, to be confirmed",
        desks=(desk("bcwa-duty", "Duty adviser", "01632 960 151"),),
    ),
    AgencyRow(
        "voluntary",
        "Voluntary service providers",
        "Voluntary services",
        "Voluntary Service Providers",
        Body.CHARITY,
        Column.VOLUNTARY,
    ),
    AgencyRow(
        "delivery-partners",
        "Commissioned delivery partners",
        "Delivery partners",
        "Commissioned delivery partners",
        Body.COMMISSIONED,
        Column.VOLUNTARY,
    ),
    AgencyRow(
        "substance",
        "Substance services",
        "Substance services",
        "Substance Services",
        Body.COMMISSIONED,
        Column.SUBSTANCE,
        desks=(desk("substance-duty", "Duty desk", "01632 960 152"),),
    ),
    AgencyRow(
        "housing-associations",
        "Housing associations",
        "Housing associations",
        "Housing Associations",
        Body.HOUSING_ASSOCIATION,
        Column.HOUSING_ASSOCIATION,
    ),
)

NARROW = (
    AgencyRow(
        "dwp", "Department for Work and Pensions", "DWP", "Department for Work and Pensions (DWP)", Body.DWP, Column.DWP
    ),
    AgencyRow("dfe", "Department for Education", "DfE", "Department for Education", Body.GOVERNMENT, Column.DFE),
    AgencyRow(
        "mhclg",
        "Ministry of Housing, Communities and Local Government",
        "MHCLG",
        PROGRAMME,
        Body.GOVERNMENT,
        Column.PROGRAMME,
        source=f"{NOTICE}; Supporting Families from 2021, guidance to March 2025",
    ),
    AgencyRow(
        "ons",
        "Office for National Statistics",
        "ONS",
        "the research organisation (ONS)",
        Body.GOVERNMENT,
        Column.PROGRAMME,
    ),
    AgencyRow(
        "programme-partners",
        "Departments, public bodies and partners for programme purposes",
        "Programme partners",
        "government departments, other publicly funded organisations, and appropriate voluntary sector organisations",
        Body.GOVERNMENT,
        Column.OTHER,
    ),
    AgencyRow("liquidlogic", "Liquidlogic", "Liquidlogic", "Liquidlogic", Body.PROCESSOR, Column.OTHER),
    AgencyRow("family", "The family", "The family", "your family", Body.FAMILY, Column.OTHER),
    AgencyRow(
        "anti-fraud", "Anti-fraud bodies", "Anti-fraud", "third parties to prevent fraud", Body.GOVERNMENT, Column.OTHER
    ),
    AgencyRow(
        "by-law",
        "Courts, coroners, regulators and inspectorates",
        "Courts and regulators",
        "where required or allowed by law",
        Body.REGULATOR,
        Column.OTHER,
    ),
    AgencyRow(
        "ico",
        "Information Commissioner's Office",
        "ICO",
        "Information Commissioner's Office",
        Body.REGULATOR,
        Column.OTHER,
    ),
)

RECIPIENTS = SCHOOLS_AND_COUNCIL + VOLUNTARY + NARROW

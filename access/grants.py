"""Named, reasoned, dated exceptions: this person or agency may open this record until then.

The only module that knows guardian. Guardian knows neither reasons nor dates and counts an expired grant as live, so
every question about grants is asked here or in the database wall.
"""

from datetime import datetime
from typing import Any, ClassVar

from django.contrib.auth.models import Group, Permission
from django.contrib.contenttypes.models import ContentType
from django.db import models, transaction
from django.db.models import Q
from guardian.models import GroupObjectPermissionBase, UserObjectPermissionBase

from audit import trail


class _Terms(models.Model):
    """What guardian leaves out. Nullable, because guardian's own shortcuts fill in none of it."""

    granted_by = models.ForeignKey("access.User", on_delete=models.PROTECT, null=True, related_name="+")
    granted_at = models.DateTimeField(null=True)
    why = models.CharField(max_length=400, blank=True)
    until = models.DateTimeField(null=True)
    origin = models.CharField(max_length=60, blank=True)
    withdrawn_by = models.ForeignKey("access.User", on_delete=models.PROTECT, null=True, related_name="+")

    class Meta:
        abstract = True


class UserGrant(UserObjectPermissionBase, _Terms):
    """A grant to one person. Subclass it beside the root and add `content_object`."""

    class Meta:
        abstract = True
        unique_together = ["user", "permission", "content_object", "origin"]
        indexes: ClassVar = [models.Index(fields=["granted_at"], name="%(class)s_given")]


class GroupGrant(GroupObjectPermissionBase, _Terms):
    """A grant to a team, a desk or an agency. Subclass it beside the root and add `content_object`."""

    class Meta:
        abstract = True
        unique_together = ["group", "permission", "content_object", "origin"]
        indexes: ClassVar = [models.Index(fields=["granted_at"], name="%(class)s_given")]


class NoGrantModel(TypeError):
    """Grants hang on roots only: contacts, people and requests."""


def _models_for(model) -> tuple[Any, Any]:
    found: dict[type, type] = {}
    for relation in model._meta.related_objects:
        for base in (UserGrant, GroupGrant):
            if issubclass(relation.related_model, base) and relation.field.name == "content_object":
                found[base] = relation.related_model
    if len(found) != 2:
        raise NoGrantModel(f"{model.__name__} has no grant models: give grants on its root.")
    return found[UserGrant], found[GroupGrant]


def _opening(model) -> Permission:
    kind = ContentType.objects.get_for_model(model)
    return Permission.objects.get(content_type=kind, codename=f"view_{model._meta.model_name}")


@transaction.atomic
def give(to, *, on, by, why: str, until: datetime | None, origin: str, at: datetime):
    """Let a user, team, desk or agency open this root. Returns the grant.

    until: the moment it ends, or None while the work it stands on is open (its origin's act must end it). The same
    principal, record and origin again: the grant gets the new end and reason, and the trail says so.
    """
    user_model, group_model = _models_for(type(on))
    is_user = not hasattr(to, "group_id")
    model, principal = (user_model, {"user": to}) if is_user else (group_model, {"group_id": to.group_id})
    terms = {"granted_by": by, "granted_at": at, "why": why[:400], "until": until, "withdrawn_by": None}
    grant, is_new = model.objects.get_or_create(
        **principal, content_object=on, permission=_opening(type(on)), origin=origin, defaults=terms
    )
    if not is_new:
        for name, value in terms.items():
            setattr(grant, name, value)
        grant.save()
    verb = "grant.given" if is_new else "grant.extended"
    trail.note(by, verb, on=on, at=at, to=str(to.pk), origin=origin, until=_text(until))
    return grant


@transaction.atomic
def withdraw(grant, *, by, why: str, at: datetime):
    """End a grant now. It stays on record, with who ended it."""
    return end([grant], until=at, by=by, why=why, at=at)[0]


@transaction.atomic
def end(grants, *, until: datetime, by, why: str, at: datetime) -> list:
    """Give grants an end (for instance ten working days after closing). Never makes one longer. Returns them."""
    ended = []
    for grant in grants:
        if grant.until is None or grant.until > until:
            grant.until, grant.withdrawn_by = until, by
            grant.save()
            trail.note(by, "grant.ended", on=grant.content_object, at=at, origin=grant.origin, until=_text(until))
        ended.append(grant)
    return ended


def grants_on(record) -> list:
    """Every grant on this root, ended ones too."""
    user_model, group_model = _models_for(type(record))
    return [*user_model.objects.filter(content_object=record), *group_model.objects.filter(content_object=record)]


def to_people(record) -> list:
    """The grants to people by name on this root, ended ones too."""
    return list(_models_for(type(record))[0].objects.filter(content_object=record))


def is_live(grant, at: datetime) -> bool:
    """Whether a grant opens its root at this moment."""
    return grant.until is None or grant.until > at


def given_by_origin(model, origin: str) -> list:
    """Every grant on roots of this model that was given for one origin."""
    user_model, group_model = _models_for(model)
    return [*user_model.objects.filter(origin=origin), *group_model.objects.filter(origin=origin)]


def granted(user, model) -> Q:
    """The roots of this model that live grants open to this user or the groups they stand in, as a Q.

    The shape is `id = ANY(ARRAY(…))`: it starts from the principal's own grants (performance.md 1). What is restricted
    is opened by name only, never to a whole team: a team is given people and earlier contacts without seeing each.
    """
    user_model, group_model = _models_for(model)
    standing = user.standing
    live = Q(until__isnull=True) | Q(until__gt=standing.at)
    own = user_model.objects.filter(live, user_id=user.pk).values("content_object_id")
    ours = group_model.objects.filter(live, group_id__in=sorted(standing.group_ids)).values("content_object_id")
    open_to_groups = {"restricted": False} if any(field.name == "restricted" for field in model._meta.fields) else {}
    return Q(pk__any=own) | Q(pk__any=ours, **open_to_groups)


def _text(until: datetime | None) -> str:
    return until.isoformat() if until else "open"


def group(name: str) -> Group:
    """The group that stands for a team, desk or agency of this name in grants, made when first asked for."""
    return Group.objects.get_or_create(name=name)[0]


class AnyOfArray(models.Lookup):
    """`column = ANY(ARRAY(sub-select))`: an index is read for the sub-select's rows, whatever the planner guesses."""

    lookup_name = "any"
    prepare_rhs = False

    def as_sql(self, compiler, connection):
        """The SQL and its parameters."""
        left, left_params = self.process_lhs(compiler, connection)
        right, right_params = compiler.compile(self.rhs.query if hasattr(self.rhs, "query") else self.rhs)
        return f"{left} = ANY(ARRAY{right if right.startswith('(') else f'({right})'})", [*left_params, *right_params]


models.UUIDField.register_lookup(AnyOfArray)

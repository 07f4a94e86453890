"""Who there is: people and robots, agencies and their desks, teams, and who belongs where."""

from uuid import uuid4

from django.conf import settings
from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.contrib.auth.models import Group, PermissionsMixin
from django.db import models
from django.db.models import Q

from access.bodies import Body
from access.roles import Role
from audit.privacy import CONTACT_DETAILS, GOES_WITH, KEPT, LAW, OPERATIONAL, STAFF
from audit.records import Record

# What is left of an account once somebody who left is forgotten: an address that reaches nobody.
FORGOTTEN = "@left.invalid"


class Users(BaseUserManager["User"]):
    """Accounts. There is no create_superuser: nobody here sees everything."""

    def create_user(self, email: str, password: str | None = None, **fields) -> "User":
        """Make an account. Without a password the person signs in by passkey or invitation only."""
        user = self.model(email=self.normalize_email(email).lower(), **fields)
        user.set_password(password)
        user.save()
        return user

    def get_by_natural_key(self, username: str | None) -> "User":
        """The account with this e-mail address, whatever its case."""
        return self.get(email=(username or "").lower())


class User(AbstractBaseUser, PermissionsMixin):
    """An account: a person, or a robot that works by timetable. What it may do comes from memberships."""

    PERSON, ROBOT = "person", "robot"

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    email = models.EmailField("e-mail address", unique=True)
    display_name = models.CharField("name", max_length=120)
    job_title = models.CharField("job title", max_length=120, blank=True)
    registration_no = models.CharField("social work registration number", max_length=20, blank=True)
    telephone = models.CharField("telephone", max_length=30, blank=True)
    kind = models.CharField(max_length=10, choices=[(PERSON, PERSON), (ROBOT, ROBOT)], default=PERSON)
    is_demo = models.BooleanField(default=False)
    is_active = models.BooleanField(default=True)
    joined_at = models.DateTimeField(auto_now_add=True)

    USERNAME_FIELD = "email"
    EMAIL_FIELD = "email"
    REQUIRED_FIELDS = ["display_name"]

    objects = Users()

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(is_superuser=False), name="nobody_is_a_superuser"),
            # "!" begins what no password matches.
            models.CheckConstraint(
                condition=Q(kind="person") | Q(password__startswith="!"),  # noqa: S106
                name="no_robot_has_a_password",
            ),
        ]

    def __str__(self) -> str:
        return self.display_name or self.email

    def get_full_name(self) -> str:
        """The name people know them by."""
        return self.display_name

    get_short_name = get_full_name


def robot(name: str) -> User:
    """The robot of this name (for instance "relay"), made the first time it is asked for."""
    email = f"{name}@robots.invalid"
    user = User.objects.filter(email=email).first()
    return user or User.objects.create_user(email, display_name=f"the {name}", kind=User.ROBOT)


class Agency(Record):
    """An organisation that tells us things or is told things, under the name it has now (domain.md 2.5)."""

    key = models.SlugField(max_length=50, unique=True)
    name = models.CharField(max_length=160)
    short_name = models.CharField(max_length=60)
    notice_name = models.CharField(max_length=200, blank=True, help_text="what the privacy notice calls it")
    body_type = models.CharField(max_length=30, choices=[(body.value, body.value.replace("_", " ")) for body in Body])
    country = models.CharField(max_length=60, blank=True, help_text="where it is, if outside the United Kingdom")
    safeguard = models.CharField(max_length=200, blank=True, help_text="what lets data go there (UK GDPR Article 46)")
    in_mash = models.BooleanField(default=False)
    is_public_authority = models.BooleanField(default=True)
    matrix_column = models.CharField(max_length=30, blank=True, help_text="column of the minimisation matrix (2.9)")
    valid_from = models.DateField(null=True)
    valid_to = models.DateField(null=True)
    successor_of = models.ForeignKey("self", on_delete=models.PROTECT, null=True, related_name="successors")
    group = models.OneToOneField(Group, on_delete=models.PROTECT, related_name="agency")
    source = models.CharField(max_length=200, blank=True)
    sponsor = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+")
    suspended_on = models.DateField(null=True)

    class Wall:
        reference = True
        managed_by = "accounts"

    class Privacy:
        subject = None
        retain = "reference"
        fields = {
            "key": LAW, "name": LAW, "short_name": LAW, "notice_name": LAW, "body_type": LAW, "in_mash": LAW,
            "country": LAW, "safeguard": LAW,
            "is_public_authority": LAW, "matrix_column": LAW, "valid_from": LAW, "valid_to": LAW, "successor_of": LAW,
            "group": OPERATIONAL, "source": LAW, "sponsor": STAFF, "suspended_on": LAW,
        }  # fmt: skip
        disposal = {"successor_of": KEPT, "group": KEPT, "sponsor": KEPT}

    def __str__(self) -> str:
        return self.name

    def is_active(self, on) -> bool:
        """Whether the agency exists on this day and does not rest."""
        if self.suspended_on and self.suspended_on <= on:
            return False
        return (self.valid_from is None or self.valid_from <= on) and (self.valid_to is None or on <= self.valid_to)


class Desk(Record):
    """A staffed desk of an agency, that requests are sent to."""

    key = models.SlugField(max_length=60, unique=True)
    agency = models.ForeignKey(Agency, on_delete=models.PROTECT, related_name="desks")
    name = models.CharField(max_length=120)
    opens = models.TimeField(null=True)
    closes = models.TimeField(null=True)
    telephone = models.CharField(max_length=30, blank=True)
    email = models.EmailField(blank=True)
    group = models.OneToOneField(Group, on_delete=models.PROTECT, related_name="desk")
    suspended_on = models.DateField(null=True)
    ended_on = models.DateField(null=True)

    class Wall:
        reference = True
        managed_by = "accounts"

    class Privacy:
        subject = None
        retain = "reference"
        fields = {
            "key": LAW, "agency": LAW, "name": LAW, "opens": LAW, "closes": LAW, "telephone": CONTACT_DETAILS,
            "email": CONTACT_DETAILS, "group": OPERATIONAL, "suspended_on": LAW, "ended_on": LAW,
        }  # fmt: skip
        disposal = {"agency": GOES_WITH, "group": KEPT}

    def __str__(self) -> str:
        return f"{self.agency.short_name}, {self.name}"

    def is_open(self, on) -> bool:
        """Whether people work at the desk on this day."""
        return _is_open(self, on)


class Team(Record):
    """A team of the Trust. Contacts stand in a team's queue."""

    key = models.SlugField(max_length=50, unique=True)
    name = models.CharField(max_length=120)
    is_front_door = models.BooleanField(default=False)
    telephone = models.CharField(max_length=30, blank=True)
    group = models.OneToOneField(Group, on_delete=models.PROTECT, related_name="team")
    suspended_on = models.DateField(null=True)
    ended_on = models.DateField(null=True)

    class Wall:
        reference = True
        managed_by = "accounts"

    class Privacy:
        subject = None
        retain = "reference"
        fields = {
            "key": LAW, "name": LAW, "is_front_door": LAW, "telephone": CONTACT_DETAILS, "group": OPERATIONAL,
            "suspended_on": LAW, "ended_on": LAW,
        }  # fmt: skip
        disposal = {"group": KEPT}

    def __str__(self) -> str:
        return self.name

    def is_open(self, on) -> bool:
        """Whether people work in the team on this day."""
        return _is_open(self, on)


def _is_open(place, on) -> bool:
    rests = place.suspended_on is not None and place.suspended_on <= on
    return not rests and (place.ended_on is None or on < place.ended_on)


class Membership(Record):
    """Somebody works in a role for a team of the Trust, or at a desk of an agency, between two dates."""

    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="memberships")
    role = models.CharField(max_length=30, choices=Role.choices)
    team = models.ForeignKey(Team, on_delete=models.PROTECT, null=True, related_name="memberships")
    desk = models.ForeignKey(Desk, on_delete=models.PROTECT, null=True, related_name="memberships")
    starts_on = models.DateField()
    ends_on = models.DateField(null=True)

    class Wall:
        own = "user"
        managed_by = "accounts"

    class Privacy:
        subject = None
        retain = "reference"
        fields = {"user": STAFF, "role": STAFF, "team": STAFF, "desk": STAFF, "starts_on": STAFF, "ends_on": STAFF}
        disposal = {"user": GOES_WITH, "team": GOES_WITH, "desk": GOES_WITH}

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=(Q(role=Role.PARTNER_OFFICER) & Q(desk__isnull=False) & Q(team__isnull=True))
                | (~Q(role=Role.PARTNER_OFFICER) & Q(desk__isnull=True)),
                name="partners_have_a_desk_and_staff_do_not",
            ),
            models.CheckConstraint(
                condition=Q(ends_on__isnull=True) | Q(ends_on__gte=models.F("starts_on")),
                name="membership_ends_after_it_starts",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.user}, {self.get_role_display()}"


from access.incident import Incident as Incident  # noqa: E402  an incident names an agency

# Django finds a model only where its app's models are. What is half typed is a room of its own.
from access.kept import KeptWork  # noqa: E402, F401

# Django finds a model only where its app's models are; people at work are a matter of their own.
from access.recovery import FactorReset, OneShift  # noqa: E402, F401
from access.staffing import MANAGING, AccessQuery, AccessReview, Account, Duty, Module, Shift, Training  # noqa: E402, F401

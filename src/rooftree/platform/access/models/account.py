"""The accounts that people sign in with."""

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.db import models
from django.db.models import Q
from django.db.models.functions import Lower

from rooftree.platform.database.interface import row_history


class Accounts(BaseUserManager["Account"]):
    """Finds accounts by username, whatever its case."""

    def get_by_natural_key(self, username: str | None) -> "Account":
        """Find the account somebody signs in as."""
        return self.get(username__iexact=username)


@row_history(exclude=("password", "last_login"))
class Account(AbstractBaseUser):
    """One row is an account. A staff account belongs to one colleague.

    `name` is of somebody from outside; a colleague's name stands in staff's own table.
    """

    class Kind(models.TextChoices):
        """Whose account it is."""

        STAFF = "staff", "Staff"
        SUPPLIER = "supplier", "Supplier"
        PUBLIC = "public", "Public"

    username = models.CharField(max_length=60)
    email = models.EmailField(max_length=254)
    kind = models.CharField(max_length=10, choices=Kind.choices, default=Kind.STAFF)
    colleague = models.OneToOneField(
        "staff.Colleague", models.PROTECT, null=True, blank=True, related_name="+"
    )
    name = models.CharField(max_length=120, blank=True, default="", db_default="")
    is_active = models.BooleanField(default=True)
    is_demo = models.BooleanField(default=False)
    created_at = models.DateTimeField(auto_now_add=True)

    USERNAME_FIELD = "username"
    EMAIL_FIELD = "email"
    REQUIRED_FIELDS = ["email"]
    objects = Accounts()

    class Meta:
        ordering = ("username",)
        constraints = (
            models.UniqueConstraint(Lower("username"), name="account_one_per_username"),
            models.UniqueConstraint(Lower("email"), name="account_one_per_address"),
            models.CheckConstraint(
                name="account_staff_has_a_colleague",
                condition=~Q(kind="staff") | Q(colleague__isnull=False),
            ),
            models.CheckConstraint(
                name="account_colleague_is_staff",
                condition=Q(kind="staff") | Q(colleague=None),
            ),
        )

    def __str__(self) -> str:
        return self.username

    @property
    def shown_name(self) -> str:
        """What the person is called."""
        return self.colleague.name if self.colleague else self.name or self.username

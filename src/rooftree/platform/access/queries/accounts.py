"""Accounts as other modules see them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from allauth.mfa.models import Authenticator
from django.db.models import Exists, OuterRef, Q, QuerySet

from rooftree.platform.access.models import Account


@dataclass(frozen=True)
class AccountLine:
    """One account. `has_password` is false until its invitation is accepted."""

    id: int
    username: str
    email: str
    is_active: bool
    colleague_id: int | None
    has_second_factor: bool
    kind: str = "staff"
    has_password: bool = True
    is_demo: bool = False
    latest_sign_in_at: datetime | None = None
    name: str = ""


def account(account_id: int) -> AccountLine | None:
    """Give one account, closed ones too."""
    return _found(Q(pk=account_id))


def account_by_email(address: str) -> AccountLine | None:
    """Give the account with this address, whatever its case."""
    return _found(Q(email__iexact=address.strip())) if address.strip() else None


def account_by_login(typed: str) -> AccountLine | None:
    """Give the account that somebody means at the sign-in page: by username, else by address."""
    typed = typed.strip()
    if not typed:
        return None
    return _found(Q(username__iexact=typed)) or _found(Q(email__iexact=typed))


def account_of_colleague(colleague_id: int) -> AccountLine | None:
    """Give the colleague's account, closed ones too."""
    return _found(Q(colleague_id=colleague_id))


def accounts_of(colleague_ids: list[int]) -> dict[int, AccountLine]:
    """Give accounts by colleague."""
    rows = _marked(Account.objects.filter(colleague_id__in=colleague_ids))
    return {row.colleague_id: _line(row) for row in rows if row.colleague_id is not None}


def usernames_in_use() -> set[str]:
    """Give every username."""
    return set(Account.objects.values_list("username", flat=True))


def demo_usernames() -> set[str]:
    """Give the usernames that the demo publishes."""
    rows = Account.objects.filter(is_demo=True, is_active=True)
    return set(rows.values_list("username", flat=True))


def usernames_of(account_ids: Sequence[int]) -> dict[int, str]:
    """Give usernames by account, closed ones too."""
    return dict(Account.objects.filter(pk__in=account_ids).values_list("pk", "username"))


def _found(where: Q) -> AccountLine | None:
    row = _marked(Account.objects.filter(where)).first()
    return _line(row) if row else None


def _marked(rows: QuerySet[Account]) -> QuerySet[Account]:
    totp = Authenticator.objects.filter(user_id=OuterRef("pk"), type=Authenticator.Type.TOTP)
    return rows.annotate(has_second_factor=Exists(totp))


def _line(row: Account) -> AccountLine:
    return AccountLine(
        id=row.pk,
        username=row.username,
        email=row.email,
        is_active=row.is_active,
        colleague_id=row.colleague_id,
        has_second_factor=getattr(row, "has_second_factor", False),
        kind=row.kind,
        has_password=row.has_usable_password(),
        is_demo=row.is_demo,
        latest_sign_in_at=row.last_login,
        name=row.name,
    )

"""Who does a thing: a colleague, the supplier, a named job, or nobody known."""

from dataclasses import dataclass, field
from typing import Literal

ActorKind = Literal["staff", "supplier", "public", "system", "anonymous"]


@dataclass(frozen=True)
class Grant:
    """One permission held through a role. `service_id` None means every service."""

    permission: str
    service_id: int | None = None
    sensitivity: int = 0


@dataclass(frozen=True)
class Actor:
    """Who acts, with what they hold, read once a request. `account_id` is None for jobs."""

    kind: ActorKind
    name: str
    account_id: int | None = None
    colleague_id: int | None = None
    service_ids: frozenset[int] = field(default_factory=frozenset)
    team_ids: frozenset[int] = field(default_factory=frozenset)
    grants: frozenset[Grant] = field(default_factory=frozenset)

    @classmethod
    def system(cls, name: str) -> "Actor":
        """Name the job that acts: `Actor.system("mail intake")`."""
        return cls(kind="system", name=name)

    @classmethod
    def anonymous(cls) -> "Actor":
        """Stand for somebody who has not signed in."""
        return cls(kind="anonymous", name="Somebody not signed in")

    @property
    def is_signed_in(self) -> bool:
        """Whether a person with an account acts."""
        return self.account_id is not None
